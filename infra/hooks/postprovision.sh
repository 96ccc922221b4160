#!/bin/sh
# Lets the app's identity stand in for a client secret, lets Event Grid and whoever provisions subscribe, and makes the key
# that signs debtors' links. Everything here is harmless twice.
set -eu

: "${SIGN_IN_CLIENT_ID:?the preprovision hook sets it}"
: "${VAULT_NAME:?main.bicep gives it out}"
: "${APP_URL:?main.bicep gives it out}"

group="rg-receivables-${AZURE_ENV_NAME}"
tenant=$(az account show --query tenantId --output tsv)
identity=$(az identity show --resource-group "$group" --name "id-receivables-${AZURE_ENV_NAME}" --query principalId --output tsv)
host=${APP_URL#https://}

az ad app update --id "$SIGN_IN_CLIENT_ID" --enable-id-token-issuance true \
  --web-redirect-uris "https://$host/.auth/login/aad/callback"

if [ -z "$(az ad app federated-credential list --id "$SIGN_IN_CLIENT_ID" --query "[?name=='app-identity'].id" --output tsv)" ]; then
  az ad app federated-credential create --id "$SIGN_IN_CLIENT_ID" --output none --parameters "{
    \"name\": \"app-identity\", \"subject\": \"$identity\", \"audiences\": [\"api://AzureADTokenExchange\"],
    \"issuer\": \"https://login.microsoftonline.com/$tenant/v2.0\" }"
fi

# Event Grid's application, and whoever runs this, get the role that lets them subscribe.
target=$(az ad sp show --id "$SIGN_IN_CLIENT_ID" --query id --output tsv)
grid=$(az ad sp show --id 4962773b-9cdb-44cf-a8bf-237846a00ab7 --query id --output tsv)
me=$(az ad signed-in-user show --query id --output tsv 2>/dev/null || az ad sp show --id "$AZURE_CLIENT_ID" --query id --output tsv)
for principal in "$grid" "$me"; do
  az rest --method post --url "https://graph.microsoft.com/v1.0/servicePrincipals/$target/appRoleAssignedTo" --output none \
    --body "{ \"principalId\": \"$principal\", \"resourceId\": \"$target\", \"appRoleId\": \"0d0d3c1e-6a0f-4a8e-9d34-5c2b6f0c7a05\" }" \
    2>/dev/null || echo "Role of $principal is there already."
done

if ! az keyvault secret show --vault-name "$VAULT_NAME" --name link-signing-keys --output none 2>/dev/null; then
  az keyvault secret set --vault-name "$VAULT_NAME" --name link-signing-keys --value "$(openssl rand -base64 32)" --output none
fi
