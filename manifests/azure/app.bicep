// Gives an App Service that runs Candor the bot's identity and the settings that go with it. Called by bot.bicep.
param webAppName string
param location string
param publicUrl string
param identityId string
param clientId string

resource existing 'Microsoft.Web/sites@2023-12-01' existing = {
  name: webAppName
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: webAppName
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    httpsOnly: true
    serverFarmId: existing.properties.serverFarmId
  }
}

// Settings that the app has already stay: the resource replaces all of them, so they are read first.
resource settings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: site
  name: 'appsettings'
  properties: union(list('${existing.id}/config/appsettings', '2023-12-01').properties, {
    PublicUrl: publicUrl
    Teams__AppId: clientId
    Teams__TenantId: tenant().tenantId
    Teams__Identity: 'managed'
  })
}
