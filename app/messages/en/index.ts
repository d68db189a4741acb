import accounts from './accounts.json'
import common from './common.json'
import network from './network.json'
import notifications from './notifications.json'

export default { ...common, ...network, accounts, notifications }
