import type { DemoCity } from '../types'
import { sofiaChallenges } from './sofia-challenges'

export const sofia: DemoCity = {
  slug: 'sofia',
  names: { en: 'Sofia', bg: 'София', vi: 'Sofia', ru: 'София', ar: 'صوفيا' },
  about: {
    en: 'Sofia’s council adopted its strategy for digital transformation unanimously. It grew out of the European Commission’s Digital Cities Challenge and sets four priorities: e-government, utilities, transport and the ICT startup ecosystem. The city wants to be a first customer for what is built here, and a recognised place to test smart-city solutions before they are rolled out.',
    bg: 'Столичният общински съвет прие стратегията за дигитална трансформация единодушно. Тя израсна от инициативата на Европейската комисия „Предизвикателство за дигитални градове“ и определя четири приоритета: електронно управление, комунални услуги, транспорт и екосистема за ИКТ стартъпи. Градът иска да бъде първи клиент на създаденото тук и признато място, на което умните градски решения се изпитват, преди да се внедрят навсякъде.',
    vi: 'Hội đồng thành phố Sofia đã nhất trí thông qua chiến lược chuyển đổi số. Chiến lược hình thành từ sáng kiến Digital Cities Challenge của Ủy ban châu Âu và đặt ra bốn ưu tiên: chính quyền điện tử, dịch vụ tiện ích, giao thông và hệ sinh thái khởi nghiệp công nghệ thông tin. Thành phố muốn là khách hàng đầu tiên của những gì được làm ra tại đây và là nơi thử nghiệm giải pháp đô thị thông minh trước khi nhân rộng.',
    ru: 'Городской совет Софии единогласно принял стратегию цифровой трансформации. Она выросла из инициативы Европейской комиссии Digital Cities Challenge и определяет четыре приоритета: электронное управление, коммунальные услуги, транспорт и экосистему ИКТ-стартапов. Город хочет быть первым заказчиком того, что создаётся здесь, и признанной площадкой, где решения для умного города испытывают до повсеместного внедрения.',
    ar: 'أقرّ مجلس مدينة صوفيا استراتيجية التحول الرقمي بالإجماع. انبثقت الاستراتيجية من مبادرة «تحدي المدن الرقمية» للمفوضية الأوروبية، وتحدد أربع أولويات: الحكومة الإلكترونية، والمرافق، والنقل، ومنظومة الشركات الناشئة في تقنية المعلومات والاتصالات. وتريد المدينة أن تكون أول زبون لما يُبتكر فيها، ومكانًا معروفًا لاختبار حلول المدن الذكية قبل تعميمها.',
  },
  timeZone: 'Europe/Sofia',
  currency: 'EUR',
  language: 'bg',
  lineLight: '#1f5fa8',
  lineDark: '#7db4f0',
  emailDomain: 'sofia.example',
  priorities: [
    {
      slug: 'e-government',
      names: {
        en: 'E-government',
        bg: 'Електронно управление',
        vi: 'Chính quyền điện tử',
        ru: 'Электронное управление',
        ar: 'الحكومة الإلكترونية',
      },
    },
    {
      slug: 'utilities',
      names: {
        en: 'Utilities',
        bg: 'Комунални услуги',
        vi: 'Dịch vụ tiện ích đô thị',
        ru: 'Коммунальные услуги',
        ar: 'المرافق',
      },
    },
    {
      slug: 'transport',
      names: { en: 'Transport', bg: 'Транспорт', vi: 'Giao thông', ru: 'Транспорт', ar: 'النقل' },
    },
    {
      slug: 'startup-ecosystem',
      names: {
        en: 'ICT startup ecosystem',
        bg: 'Екосистема за ИКТ стартъпи',
        vi: 'Hệ sinh thái khởi nghiệp CNTT-TT',
        ru: 'Экосистема ИКТ-стартапов',
        ar: 'منظومة الشركات الناشئة في تقنية المعلومات والاتصالات',
      },
    },
  ],
  units: [
    {
      slug: 'sofia',
      level: 'city',
      names: {
        en: 'Sofia Municipality',
        bg: 'Столична община',
        vi: 'Chính quyền thành phố Sofia',
        ru: 'Столичная община София',
        ar: 'بلدية صوفيا',
      },
    },
    {
      slug: 'innovation',
      parent: 'sofia',
      level: 'department',
      names: {
        en: 'Directorate for Digitalisation, Innovation and Economic Development',
        bg: 'Дирекция „Дигитализация, иновации и икономическо развитие“',
        vi: 'Vụ Số hóa, Đổi mới sáng tạo và Phát triển kinh tế',
        ru: 'Дирекция цифровизации, инноваций и экономического развития',
        ar: 'مديرية الرقمنة والابتكار والتنمية الاقتصادية',
      },
    },
    {
      slug: 'transport',
      parent: 'sofia',
      level: 'department',
      names: {
        en: 'Directorate for Transport and Mobility',
        bg: 'Дирекция „Транспорт и мобилност“',
        vi: 'Vụ Giao thông và Đi lại',
        ru: 'Дирекция транспорта и мобильности',
        ar: 'مديرية النقل والتنقل',
      },
    },
    {
      slug: 'environment',
      parent: 'sofia',
      level: 'department',
      names: {
        en: 'Directorate for the Environment',
        bg: 'Дирекция „Околна среда“',
        vi: 'Vụ Môi trường',
        ru: 'Дирекция окружающей среды',
        ar: 'مديرية البيئة',
      },
    },
    {
      slug: 'waste',
      parent: 'sofia',
      level: 'agency',
      names: {
        en: 'Waste Management Agency',
        bg: 'Агенция „Управление на отпадъците“',
        vi: 'Cơ quan Quản lý chất thải',
        ru: 'Агентство по обращению с отходами',
        ar: 'وكالة إدارة النفايات',
      },
    },
    {
      slug: 'water',
      parent: 'sofia',
      level: 'agency',
      names: {
        en: 'Water Supply and Sewerage Agency',
        bg: 'Агенция „Водоснабдяване и канализация“',
        vi: 'Cơ quan Cấp thoát nước',
        ru: 'Агентство водоснабжения и канализации',
        ar: 'وكالة إمدادات المياه والصرف الصحي',
      },
    },
    {
      slug: 'lozenets',
      parent: 'sofia',
      level: 'district',
      names: {
        en: 'Lozenets District',
        bg: 'Район „Лозенец“',
        vi: 'Quận Lozenets',
        ru: 'Район Лозенец',
        ar: 'حي لوزينتس',
      },
    },
    {
      slug: 'mladost',
      parent: 'sofia',
      level: 'district',
      names: {
        en: 'Mladost District',
        bg: 'Район „Младост“',
        vi: 'Quận Mladost',
        ru: 'Район Младост',
        ar: 'حي ملادوست',
      },
    },
  ],
  people: [
    {
      email: 'officer@sofia.example',
      name: 'Мария Стоименова',
      language: 'bg',
      roles: [{ unit: 'sofia', role: 'officer' }],
    },
    {
      email: 'approver@sofia.example',
      name: 'Георги Кацаров',
      language: 'bg',
      roles: [{ unit: 'sofia', role: 'approver' }],
    },
    {
      email: 'board@sofia.example',
      name: 'Елена Хаджипетрова',
      language: 'bg',
      roles: [{ unit: 'sofia', role: 'board' }],
    },
    {
      email: 'unit-admin@sofia.example',
      name: 'Николай Раев',
      language: 'bg',
      roles: [{ unit: 'sofia', role: 'administrator' }],
    },
    {
      email: 'evaluator1@sofia.example',
      name: 'Десислава Тончева',
      language: 'bg',
      roles: [{ unit: 'innovation', role: 'evaluator' }],
    },
    {
      email: 'evaluator2@sofia.example',
      name: 'Петър Златарски',
      language: 'bg',
      roles: [{ unit: 'innovation', role: 'evaluator' }],
    },
    {
      email: 'evaluator3@sofia.example',
      name: 'Ралица Бонева',
      language: 'bg',
      roles: [{ unit: 'innovation', role: 'evaluator' }],
    },
    {
      email: 'chair@sofia.example',
      name: 'Красимир Велев',
      language: 'bg',
      roles: [
        { unit: 'innovation', role: 'evaluator' },
        { unit: 'innovation', role: 'approver' },
      ],
    },
    {
      email: 'officer.mladost@sofia.example',
      name: 'Йоана Маркова',
      language: 'bg',
      roles: [{ unit: 'mladost', role: 'officer' }],
    },
  ],
  challenges: sofiaChallenges,
}
