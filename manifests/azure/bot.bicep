// The bot of Candor in Azure: its identity, its registration with the Teams channel, and the settings of the app that serves it.
//   az deployment group create --resource-group GROUP --template-file bot.bicep --parameters name=candor publicUrl=https://interviews.example.com webAppName=APP
// It keeps no secret anywhere: the app proves itself by its managed identity.
targetScope = 'resourceGroup'

@description('Names the bot and its identity; letters, digits and dashes.')
@minLength(4)
@maxLength(36)
param name string

@description('How the outside reaches Candor, with https.')
param publicUrl string

@description('The App Service that runs Candor, in this resource group. Empty when it runs elsewhere: then give the identity to it by hand.')
param webAppName string = ''

@description('Where the identity lies. The bot itself is a global resource.')
param location string = resourceGroup().location

@description('F0 is free and serves Teams without limit; S1 is for premium channels.')
@allowed(['F0', 'S1'])
param sku string = 'F0'

var endpoint = '${endsWith(publicUrl, '/') ? substring(publicUrl, 0, length(publicUrl) - 1) : publicUrl}/api/messages'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: 'Candor'
    description: 'Holds short research interviews in a personal chat.'
    endpoint: endpoint
    msaAppId: identity.properties.clientId
    msaAppTenantId: tenant().tenantId
    msaAppType: 'UserAssignedMSI'
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
    isStreamingSupported: false
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      acceptedTerms: true
    }
  }
}

module app 'app.bicep' = if (!empty(webAppName)) {
  name: '${name}-app'
  params: {
    webAppName: webAppName
    location: location
    publicUrl: publicUrl
    identityId: identity.id
    clientId: identity.properties.clientId
  }
}

@description('The settings of Candor, wherever it runs.')
output settings object = {
  PublicUrl: publicUrl
  Teams__AppId: identity.properties.clientId
  Teams__TenantId: tenant().tenantId
  Teams__Identity: 'managed'
}

@description('What is assigned to the machine that runs Candor.')
output identityId string = identity.id
