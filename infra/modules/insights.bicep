@description('Name of the Application Insights resource.')
param name string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Workspace that keeps what is collected.')
param workspaceId string

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspaceId
    DisableIpMasking: false
    DisableLocalAuth: true
  }
}

@description('Name of the resource.')
output name string = insights.name
