@description('Name of the Communication Services resource.')
param name string

@description('Where data is kept at rest.')
param dataLocation string

@description('Mail domains that it may send from.')
param domainIds array

@description('Tags of every resource.')
param tags object

resource communication 'Microsoft.Communication/communicationServices@2025-09-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
    linkedDomains: domainIds
    disableLocalAuth: true
  }
}

@description('Resource id.')
output id string = communication.id

@description('Name of the resource.')
output name string = communication.name

@description('Address that mails are handed to.')
output endpoint string = 'https://${communication.properties.hostName}'
