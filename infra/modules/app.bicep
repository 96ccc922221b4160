@description('Name of the Function App; part of its address.')
param name string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Flex Consumption plan.')
param planId string

@description('Resource id of the identity that the app has.')
param identityId string

@description('Client id of that identity.')
param identityClientId string

@description('Storage account of the app.')
param storageName string

@description('Container that holds the deployed code.')
param packageContainer string

@description('Storage account of the exports.')
param exportsName string

@description('Address that mails are handed to.')
param mailEndpoint string

@description('Address of the vault.')
param vaultUri string

@description('Application Insights resource.')
param insightsName string

@description('Client id of the Entra ID application that people and Event Grid sign in to.')
param signInClientId string

@description('Address that links in messages begin with; empty takes the address of the app.')
param publicAddress string

@description('Most instances that the app scales out to.')
param mostInstances int

@description('Whether the sample creditors are made.')
param sampleCreditors bool

// Event Grid's own application, the same in every tenant of the public cloud.
var eventGridApplication = '4962773b-9cdb-44cf-a8bf-237846a00ab7'
var storageSuffix = environment().suffixes.storage
var settings = {
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  AzureWebJobsStorage__blobServiceUri: 'https://${storageName}.blob.${storageSuffix}'
  AzureWebJobsStorage__queueServiceUri: 'https://${storageName}.queue.${storageSuffix}'
  AzureWebJobsStorage__tableServiceUri: 'https://${storageName}.table.${storageSuffix}'
  AZURE_CLIENT_ID: identityClientId
  EXPORT_BLOB_SERVICE_URI: 'https://${exportsName}.blob.${storageSuffix}'
  COMMUNICATION_ENDPOINT: mailEndpoint
  EVENT_GRID_APPLICATION_ID: eventGridApplication
  EVENT_GRID_AUDIENCE: signInClientId
  SAMPLE_CREDITORS: string(sampleCreditors)
  // How often the app finishes what a crash left, and looks for invoices that missed their moment.
  SWEEPER_SCHEDULE: '0 * * * * *'
  WATCHDOG_SCHEDULE: '0 */5 * * * *'
  // Resolved by the platform with the app's identity; the values are in the vault only.
  LINK_SIGNING_KEYS: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/link-signing-keys)'
  PUBLIC_BASE_URL: empty(publicAddress) ? 'https://${name}.azurewebsites.net' : publicAddress
  MOLLIE_API_KEY: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/mollie-api-key)'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  // The name is the platform's: the sign-in proves itself by this identity, so that no client secret exists.
  OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identityClientId
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = { name: insightsName }

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: planId
    httpsOnly: true
    publicNetworkAccess: 'Enabled'
    keyVaultReferenceIdentity: identityId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: 'https://${storageName}.blob.${storageSuffix}/${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        // HTTP and the durable engine scale apart; one of each is always there, so that no payment waits for a start.
        alwaysReady: [
          { name: 'http', instanceCount: 1 }
          { name: 'durable', instanceCount: 1 }
        ]
        maximumInstanceCount: mostInstances
        instanceMemoryMB: 2048
        triggers: { http: { perInstanceConcurrency: 100 } }
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      appSettings: [for setting in items(settings): { name: setting.key, value: setting.value }]
    }
  }
}

resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

@description('Name of the app.')
output name string = app.name

@description('Host name of the app.')
output host string = app.properties.defaultHostName
