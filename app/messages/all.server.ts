import { registerMessages } from '#app/platform/i18n/text'
import ar from './ar'
import bg from './bg'
import en from './en'
import ru from './ru'
import vi from './vi'

/** Loads every language; importing this file is enough. */
registerMessages('en', en)
registerMessages('bg', bg)
registerMessages('vi', vi)
registerMessages('ru', ru)
registerMessages('ar', ar)
