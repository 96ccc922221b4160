using './main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param signInClientId = readEnvironmentVariable('SIGN_IN_CLIENT_ID')
param mailDomain = readEnvironmentVariable('MAIL_DOMAIN', '')
param publicAddress = readEnvironmentVariable('PUBLIC_ADDRESS', '')
param appIsDeployed = bool(readEnvironmentVariable('APP_IS_DEPLOYED', 'false'))
param alertAddresses = split(readEnvironmentVariable('ALERT_ADDRESSES'), ',')
param sampleCreditors = bool(readEnvironmentVariable('SAMPLE_CREDITORS', 'false'))
