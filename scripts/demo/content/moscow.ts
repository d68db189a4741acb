import type { DemoCity } from '../types'
import { moscowChallenges } from './moscow-challenges'

export const moscow: DemoCity = {
  slug: 'moscow',
  names: { en: 'Moscow', bg: 'Москва', vi: 'Mát-xcơ-va', ru: 'Москва', ar: 'موسكو' },
  about: {
    en: 'Moscow has been digitalising its services since 2011; more than 11 million people use them. All services share one look and one sign-in, from medical appointments and the electronic school to polls in which citizens decide. The city measures itself by the time its residents save. The next step is full integration, so that one service can notify people through another.',
    bg: 'Москва цифровизира услугите си от 2011 г.; ползват ги повече от 11 милиона души. Всички услуги имат общ облик и единен вход – от записването на час при лекар и електронното училище до допитванията, в които решават гражданите. Градът измерва успеха си със спестеното време. Следващата стъпка е пълно свързване, така че една услуга да може да уведомява хората чрез друга.',
    vi: 'Mát-xcơ-va số hóa dịch vụ từ năm 2011; hơn 11 triệu người đang sử dụng. Mọi dịch vụ có chung giao diện và một lần đăng nhập, từ đặt lịch khám bệnh, trường học điện tử đến các cuộc thăm dò để người dân quyết định. Thành phố tự đánh giá bằng thời gian tiết kiệm được cho cư dân. Bước tiếp theo là tích hợp đầy đủ, để dịch vụ này có thể thông báo cho người dân qua dịch vụ khác.',
    ru: 'Москва переводит услуги в цифровую форму с 2011 года; ими пользуются более 11 миллионов человек. У всех сервисов единый облик и единый вход — от записи к врачу и электронной школы до голосований, в которых решают горожане. Город оценивает себя по сэкономленному времени жителей. Следующий шаг — полная интеграция, при которой один сервис сможет уведомлять людей через другой.',
    ar: 'ترقمن موسكو خدماتها منذ عام 2011، ويستخدمها أكثر من 11 مليون شخص. لجميع الخدمات مظهر واحد وتسجيل دخول واحد، من حجز المواعيد الطبية والمدرسة الإلكترونية إلى الاستطلاعات التي يقرر فيها المواطنون. وتقيس المدينة نجاحها بالوقت الذي توفره لسكانها. والخطوة التالية هي التكامل التام، بحيث تستطيع خدمة أن تُشعر الناس عبر خدمة أخرى.',
  },
  timeZone: 'Europe/Moscow',
  currency: 'RUB',
  language: 'ru',
  lineLight: '#a8233b',
  lineDark: '#f2909f',
  emailDomain: 'moscow.example',
  priorities: [
    {
      slug: 'connected-services',
      names: {
        en: 'Connected services with one sign-in',
        bg: 'Свързани услуги с единен вход',
        vi: 'Dịch vụ liên thông, một lần đăng nhập',
        ru: 'Связанные сервисы с единым входом',
        ar: 'خدمات مترابطة بتسجيل دخول واحد',
      },
    },
    {
      slug: 'citizen-participation',
      names: {
        en: 'Citizen participation',
        bg: 'Участие на гражданите',
        vi: 'Sự tham gia của người dân',
        ru: 'Участие горожан',
        ar: 'مشاركة المواطنين',
      },
    },
    {
      slug: 'digital-health',
      names: {
        en: 'Digital health care',
        bg: 'Дигитално здравеопазване',
        vi: 'Y tế số',
        ru: 'Цифровое здравоохранение',
        ar: 'الصحة الرقمية',
      },
    },
    {
      slug: 'time-saved',
      names: {
        en: 'Time saved for residents',
        bg: 'Спестено време на жителите',
        vi: 'Tiết kiệm thời gian cho cư dân',
        ru: 'Экономия времени жителей',
        ar: 'توفير وقت السكان',
      },
    },
  ],
  units: [
    {
      slug: 'moscow',
      level: 'city',
      names: {
        en: 'City of Moscow',
        bg: 'Град Москва',
        vi: 'Thành phố Mát-xcơ-va',
        ru: 'Город Москва',
        ar: 'مدينة موسكو',
      },
    },
    {
      slug: 'information-technology',
      parent: 'moscow',
      level: 'department',
      names: {
        en: 'Department of Information Technologies',
        bg: 'Департамент „Информационни технологии“',
        vi: 'Sở Công nghệ thông tin',
        ru: 'Департамент информационных технологий',
        ar: 'إدارة تقنية المعلومات',
      },
    },
    {
      slug: 'transport',
      parent: 'moscow',
      level: 'department',
      names: {
        en: 'Department of Transport',
        bg: 'Департамент „Транспорт“',
        vi: 'Sở Giao thông',
        ru: 'Департамент транспорта',
        ar: 'إدارة النقل',
      },
    },
    {
      slug: 'health',
      parent: 'moscow',
      level: 'department',
      names: {
        en: 'Department of Health',
        bg: 'Департамент „Здравеопазване“',
        vi: 'Sở Y tế',
        ru: 'Департамент здравоохранения',
        ar: 'إدارة الصحة',
      },
    },
    {
      slug: 'citizen-participation',
      parent: 'moscow',
      level: 'agency',
      names: {
        en: 'Centre for Citizen Participation',
        bg: 'Център за гражданско участие',
        vi: 'Trung tâm Tham gia của người dân',
        ru: 'Центр участия горожан',
        ar: 'مركز مشاركة المواطنين',
      },
    },
    {
      slug: 'central',
      parent: 'moscow',
      level: 'district',
      names: {
        en: 'Central Administrative Okrug',
        bg: 'Централен административен окръг',
        vi: 'Khu hành chính Trung tâm',
        ru: 'Центральный административный округ',
        ar: 'الدائرة الإدارية المركزية',
      },
    },
    {
      slug: 'tagansky',
      parent: 'central',
      level: 'ward',
      names: {
        en: 'Tagansky District',
        bg: 'Район Тагански',
        vi: 'Phường Tagansky',
        ru: 'Таганский район',
        ar: 'حي تاغانسكي',
      },
    },
    {
      slug: 'north-eastern',
      parent: 'moscow',
      level: 'district',
      names: {
        en: 'North-Eastern Administrative Okrug',
        bg: 'Североизточен административен окръг',
        vi: 'Khu hành chính Đông Bắc',
        ru: 'Северо-Восточный административный округ',
        ar: 'الدائرة الإدارية الشمالية الشرقية',
      },
    },
    {
      slug: 'sviblovo',
      parent: 'north-eastern',
      level: 'ward',
      names: {
        en: 'Sviblovo District',
        bg: 'Район Свиблово',
        vi: 'Phường Sviblovo',
        ru: 'Район Свиблово',
        ar: 'حي سفيبلوفو',
      },
    },
  ],
  people: [
    {
      email: 'officer@moscow.example',
      name: 'Анна Верещагина',
      language: 'ru',
      roles: [{ unit: 'moscow', role: 'officer' }],
    },
    {
      email: 'approver@moscow.example',
      name: 'Дмитрий Лапшин',
      language: 'ru',
      roles: [{ unit: 'moscow', role: 'approver' }],
    },
    {
      email: 'board@moscow.example',
      name: 'Ольга Сабурова',
      language: 'ru',
      roles: [{ unit: 'moscow', role: 'board' }],
    },
    {
      email: 'unit-admin@moscow.example',
      name: 'Илья Кузовлев',
      language: 'ru',
      roles: [{ unit: 'moscow', role: 'administrator' }],
    },
  ],
  challenges: moscowChallenges,
}
