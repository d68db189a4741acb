export function demoAccountsText() { return '' }
