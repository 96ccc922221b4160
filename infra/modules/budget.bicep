@description('Money a month.')
param amount int

@description('First day of the month in which it begins to count.')
param start string

@description('Mail addresses that are warned.')
param addresses array

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: 'receivables'
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: start }
    notifications: {
      most: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: addresses
      }
      forecast: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: addresses
      }
    }
  }
}
