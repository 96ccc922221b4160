@description('Name of the email service.')
param name string

@description('Domain to send from; empty takes a domain of Azure.')
param domain string

@description('Where mail data is kept at rest.')
param dataLocation string

@description('Tags of every resource.')
param tags object

resource service 'Microsoft.Communication/emailServices@2025-09-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: { dataLocation: dataLocation }
}

// No engagement tracking: an opened mail is no proof, and a pixel in a dunning mail needs a ground that nobody has.
resource domainOfService 'Microsoft.Communication/emailServices/domains@2025-09-01' = {
  parent: service
  name: empty(domain) ? 'AzureManagedDomain' : domain
  location: 'global'
  tags: tags
  properties: {
    domainManagement: empty(domain) ? 'AzureManaged' : 'CustomerManaged'
    userEngagementTracking: 'Disabled'
  }
}

@description('Resource id of the domain.')
output domainId string = domainOfService.id

@description('Domain that mails are sent from.')
output senderDomain string = domainOfService.properties.mailFromSenderDomain

@description('DNS records that prove the domain; empty for a domain of Azure.')
output records object = empty(domain) ? {} : domainOfService.properties.verificationRecords
