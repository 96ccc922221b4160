@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Workspace that the queries read.')
param workspaceId string

var parts = [
  { title: 'The ladder: messages by stage and day', query: loadTextContent('../queries/ladder.kql') }
  { title: 'Invoices that do not get further by themselves', query: loadTextContent('../queries/stuck.kql') }
  { title: 'Orchestrations that failed', query: loadTextContent('../queries/failed.kql') }
  { title: 'Mails refused, bounced or waiting', query: loadTextContent('../queries/mail.kql') }
]

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'receivables-workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Receivables: ladder and stuck instances'
    category: 'workbook'
    sourceId: workspaceId
    version: 'Notebook/1.0'
    serializedData: string({
      version: 'Notebook/1.0'
      items: [
        for part in parts: {
          type: 3
          name: part.title
          content: {
            version: 'KqlItem/1.0'
            title: part.title
            query: part.query
            size: 0
            queryType: 0
            resourceType: 'microsoft.operationalinsights/workspaces'
            crossComponentResources: [workspaceId]
            timeContext: { durationMs: 604800000 }
          }
        }
      ]
    })
  }
}
