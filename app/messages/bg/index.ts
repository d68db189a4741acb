import accounts from './accounts.json'
import agreements from './agreements.json'
import applications from './applications.json'
import challenges from './challenges.json'
import common from './common.json'
import desk from './desk.json'
import districts from './districts.json'
import evaluations from './evaluations.json'
import home from './home.json'
import models from './models.json'
import network from './network.json'
import notifications from './notifications.json'
import organisations from './organisations.json'
import outcomes from './outcomes.json'
import payments from './payments.json'
import pilots from './pilots.json'
import sites from './sites.json'
import signing from './signing.json'
import solutions from './solutions.json'
import workspace from './workspace.json'

export default {
  ...common,
  ...network,
  accounts,
  agreements,
  applications,
  challenges,
  desk,
  districts,
  evaluations,
  home,
  models,
  notifications,
  organisations,
  outcomes,
  payments,
  pilots,
  sites,
  signing,
  solutions,
  workspace,
}
