@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Mail addresses that alerts go to.')
param addresses array

@description('Workspace that keeps what is collected.')
param workspaceId string

@description('Event Grid topic of the delivery reports.')
param topicId string

var rules = [
  {
    name: 'stuck-invoice'
    text: 'An invoice does not get further by itself; docs/runbooks/stuck-instance.md.'
    query: loadTextContent('../queries/stuck.kql')
    severity: 1
  }
  {
    name: 'failed-orchestration'
    text: 'An orchestration failed; docs/runbooks/stuck-instance.md.'
    query: loadTextContent('../queries/failed.kql')
    severity: 1
  }
  {
    name: 'mail-failures'
    text: 'Mails are refused, bounce or wait; docs/runbooks/mail-outage.md.'
    query: loadTextContent('../queries/mail.kql')
    severity: 2
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-receivables'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'receivables'
    enabled: true
    emailReceivers: [
      for (address, at) in addresses: { name: 'mail-${at}', emailAddress: address, useCommonAlertSchema: true }
    ]
  }
}

resource queries 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: rule.name
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.name
      description: rule.text
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: 'PT15M'
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      autoMitigate: false
      actions: { actionGroups: [people.id] }
    }
  }
]

resource deadLetters 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'dead-letters'
  location: 'global'
  tags: tags
  properties: {
    description: 'Delivery reports could not be delivered; docs/runbooks/mail-outage.md.'
    severity: 2
    enabled: true
    scopes: [topicId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'dead-lettered'
          metricName: 'DeadLetteredCount'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}
