#!/bin/sh
# Makes the Entra ID application that people and Event Grid sign in to, once; no secret is made.
set -eu

: "${AZURE_ENV_NAME:?azd sets it}"
: "${ALERT_ADDRESSES:?run: azd env set ALERT_ADDRESSES you@example.org}"

name="receivables-${AZURE_ENV_NAME}"
client=$(az ad app list --display-name "$name" --query '[0].appId' --output tsv)
if [ -z "$client" ]; then
  client=$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg \
    --app-roles @infra/hooks/roles.json --query appId --output tsv)
  az ad app update --id "$client" --identifier-uris "api://$client"
  az ad sp create --id "$client" --output none
fi

azd env set SIGN_IN_CLIENT_ID "$client"
