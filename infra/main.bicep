targetScope = 'subscription'

@description('Short name of this environment, such as staging or production; part of every resource name.')
@minLength(2)
@maxLength(16)
param environmentName string

@description('Azure region of everything that has one.')
param location string

@description('Client id of the Entra ID application that people and Event Grid sign in to (infra/hooks/preprovision.sh makes it).')
param signInClientId string

@description('Where Communication Services keeps mail data at rest.')
@allowed(['Europe', 'Germany', 'France', 'Norway', 'Switzerland', 'UK', 'United States'])
param mailDataLocation string = 'Europe'

@description('Domain to send mail from, such as mail.example.org; empty takes a domain of Azure, which is for trying out only.')
param mailDomain string = ''

@description('Whether the code is deployed, so that Event Grid can shake hands with it and deliver its reports.')
param appIsDeployed bool = false

@description('Mail addresses that alerts go to.')
param alertAddresses array

@description('Money a month, in the currency of the subscription, after which the budget alert warns.')
@minValue(1)
param monthlyBudget int = 200

@description('First day of the month in which the budget begins to count.')
param budgetStart string = '${utcNow('yyyy-MM')}-01'

@description('Days for which evidence can be neither changed nor deleted. 2557 days are seven years.')
@minValue(1)
@maxValue(146000)
param evidenceDays int = 2557

@description('Address that links in messages begin with, such as https://pay.example.org; empty takes that of the app.')
param publicAddress string = ''

@description('Most instances that the app scales out to.')
@minValue(40)
@maxValue(1000)
param mostInstances int = 100

@description('Whether a live creditor may be made of the samples that ship with the product; for trying out only.')
param sampleCreditors bool = false

var tags = { 'azd-env-name': environmentName, product: 'receivables' }
var token = take(uniqueString(subscription().id, environmentName, location), 8)
var names = {
  group: 'rg-receivables-${environmentName}'
  identity: 'id-receivables-${environmentName}'
  storage: 'strcv${token}'
  exports: 'strcvexp${token}'
  workspace: 'log-receivables-${environmentName}'
  insights: 'appi-receivables-${environmentName}'
  mail: 'email-receivables-${environmentName}-${token}'
  communication: 'acs-receivables-${environmentName}-${token}'
  vault: 'kv-rcv-${token}'
  plan: 'plan-receivables-${environmentName}'
  app: 'func-receivables-${environmentName}-${token}'
  reports: 'evgt-receivables-${environmentName}'
}

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: names.group
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  name: 'identity'
  params: { name: names.identity, location: location, tags: tags }
}

module storage 'modules/storage.bicep' = {
  scope: group
  name: 'storage'
  params: { name: names.storage, location: location, tags: tags, evidenceDays: evidenceDays }
}

module exports 'modules/exports.bicep' = {
  scope: group
  name: 'exports'
  params: { name: names.exports, location: location, tags: tags }
}

module workspace 'modules/workspace.bicep' = {
  scope: group
  name: 'workspace'
  params: { name: names.workspace, location: location, tags: tags }
}

module insights 'modules/insights.bicep' = {
  scope: group
  name: 'insights'
  params: { name: names.insights, location: location, tags: tags, workspaceId: workspace.outputs.id }
}

module mail 'modules/mail.bicep' = {
  scope: group
  name: 'mail'
  params: { name: names.mail, domain: mailDomain, dataLocation: mailDataLocation, tags: tags }
}

module communication 'modules/communication.bicep' = {
  scope: group
  name: 'communication'
  params: {
    name: names.communication
    dataLocation: mailDataLocation
    domainIds: [mail.outputs.domainId]
    tags: tags
  }
}

module vault 'modules/vault.bicep' = {
  scope: group
  name: 'vault'
  params: { name: names.vault, location: location, tags: tags, workspaceId: workspace.outputs.id }
}

module access 'modules/access.bicep' = {
  scope: group
  name: 'access'
  params: {
    principalId: identity.outputs.principalId
    storageName: storage.outputs.name
    exportsName: exports.outputs.name
    vaultName: vault.outputs.name
    insightsName: insights.outputs.name
    communicationName: communication.outputs.name
  }
}

module plan 'modules/plan.bicep' = {
  scope: group
  name: 'plan'
  params: { name: names.plan, location: location, tags: tags }
}

module app 'modules/app.bicep' = {
  scope: group
  name: 'app'
  params: {
    name: names.app
    location: location
    tags: union(tags, { 'azd-service-name': 'app' })
    planId: plan.outputs.id
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    packageContainer: storage.outputs.packageContainer
    exportsName: exports.outputs.name
    mailEndpoint: communication.outputs.endpoint
    vaultUri: vault.outputs.uri
    insightsName: insights.outputs.name
    signInClientId: signInClientId
    publicAddress: publicAddress
    mostInstances: mostInstances
    sampleCreditors: sampleCreditors
  }
  dependsOn: [access]
}

module signIn 'modules/signin.bicep' = {
  scope: group
  name: 'signin'
  params: { appName: app.outputs.name, clientId: signInClientId }
}

module reports 'modules/reports.bicep' = {
  scope: group
  name: 'reports'
  params: {
    name: names.reports
    tags: tags
    communicationId: communication.outputs.id
    storageName: storage.outputs.name
    deadLetterContainer: storage.outputs.deadLetterContainer
    endpoint: 'https://${app.outputs.host}/api/email-events'
    signInClientId: signInClientId
    appIsDeployed: appIsDeployed
  }
  dependsOn: [signIn]
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  name: 'alerts'
  params: {
    location: location
    tags: tags
    addresses: alertAddresses
    workspaceId: workspace.outputs.id
    topicId: reports.outputs.topicId
  }
}

module budget 'modules/budget.bicep' = {
  scope: group
  name: 'budget'
  params: { amount: monthlyBudget, start: budgetStart, addresses: alertAddresses }
}

module workbook 'modules/workbook.bicep' = {
  scope: group
  name: 'workbook'
  params: { location: location, tags: tags, workspaceId: workspace.outputs.id }
}

@description('Where the app answers; its first look is /health/ready.')
output APP_URL string = 'https://${app.outputs.host}'

@description('Name of the Function App, for func and az.')
output APP_NAME string = app.outputs.name

@description('DNS records that the mail domain needs before it may send; empty for a domain of Azure.')
output MAIL_RECORDS object = mail.outputs.records

@description('Address that mails are sent from until a creditor has its own.')
output MAIL_SENDER string = 'DoNotReply@${mail.outputs.senderDomain}'

@description('Vault to put the two secrets into that infra/README.md names.')
output VAULT_NAME string = vault.outputs.name

@description('Storage account whose evidence policy is locked at go-live.')
output STORAGE_NAME string = storage.outputs.name

@description('What to do now.')
output NEXT array = [
  'Put the secrets into ${vault.outputs.name} as infra/README.md says.'
  'Deploy the code: azd deploy. The hook then provisions once more, with delivery reports on.'
  'Look at https://${app.outputs.host}/health/ready.'
  'Give people their roles on the Enterprise application of ${signInClientId}.'
]
