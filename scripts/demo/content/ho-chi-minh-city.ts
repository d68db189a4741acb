import type { DemoCity } from '../types'
import { hcmcAlleyFlooding } from './ho-chi-minh-city-alley-flooding'
import { hcmcArchive } from './ho-chi-minh-city-archive'
import { hcmcSchoolGates } from './ho-chi-minh-city-school-gates'
import { hcmcTickets } from './ho-chi-minh-city-tickets'

export const hoChiMinhCity: DemoCity = {
  slug: 'ho-chi-minh-city',
  names: {
    en: 'Ho Chi Minh City',
    bg: 'Хошимин',
    vi: 'Thành phố Hồ Chí Minh',
    ru: 'Хошимин',
    ar: 'مدينة هو تشي منه',
  },
  about: {
    en: 'Ho Chi Minh City has written its digital transformation down as numbers that anyone can check: by 2030 all dossiers at city and district level and 95% at ward level handled online, administrative procedures cut by 40%, a digital economy worth 40% of its product. An e-government architecture sets the standards by which systems share data. Calls on this page say which of these goals they serve and how it will be measured.',
    bg: 'Хошимин е записал дигиталната си трансформация в числа, които всеки може да провери: до 2030 г. всички преписки на градско и районно ниво и 95% на ниво квартал да се обработват онлайн, административните процедури да намалеят с 40%, а дигиталната икономика да достигне 40% от брутния продукт на града. Архитектура на електронното управление определя стандартите, по които системите споделят данни. Всяка покана тук посочва на коя от тези цели служи и как ще се измерва постигнатото.',
    vi: 'Thành phố Hồ Chí Minh đặt ra cho chuyển đổi số những con số mà ai cũng có thể kiểm chứng: đến năm 2030, toàn bộ hồ sơ ở cấp thành phố và cấp quận, huyện cùng 95% hồ sơ ở cấp phường, xã được xử lý trực tuyến; thủ tục hành chính giảm 40%; kinh tế số chiếm 40% GRDP. Kiến trúc chính quyền điện tử quy định chuẩn kết nối và chia sẻ dữ liệu giữa các hệ thống. Mỗi lời mời trên trang này nêu rõ phục vụ mục tiêu nào và đo bằng cách nào.',
    ru: 'Хошимин записал цифровую трансформацию в виде чисел, которые может проверить каждый: к 2030 году все дела на городском и районном уровне и 95% на уровне кварталов ведутся онлайн, административных процедур становится на 40% меньше, а цифровая экономика даёт 40% валового продукта города. Архитектура электронного правительства задаёт стандарты обмена данными между системами. Каждый конкурс на этой странице называет цель, которой он служит, и способ её измерения.',
    ar: 'صاغت مدينة هو تشي منه تحولها الرقمي في أرقام يستطيع كل شخص التحقق منها: بحلول عام 2030 تُنجَز عبر الإنترنت جميع المعاملات على مستوى المدينة والمناطق و95% منها على مستوى الأحياء، وتنخفض الإجراءات الإدارية بنسبة 40%، ويبلغ الاقتصاد الرقمي 40% من ناتج المدينة. وتحدد بنية الحكومة الإلكترونية معايير تبادل البيانات بين الأنظمة. وتوضح كل دعوة في هذه الصفحة الهدف الذي تخدمه وكيفية قياسه.',
  },
  timeZone: 'Asia/Ho_Chi_Minh',
  currency: 'VND',
  language: 'vi',
  lineLight: '#7a3e9d',
  lineDark: '#cda3e6',
  emailDomain: 'hcmc.example',
  priorities: [
    {
      slug: 'online-services',
      names: {
        en: 'Public services online, on every device',
        bg: 'Обществени услуги онлайн, на всяко устройство',
        vi: 'Dịch vụ công trực tuyến trên mọi thiết bị',
        ru: 'Государственные услуги онлайн на любом устройстве',
        ar: 'خدمات عامة عبر الإنترنت وعلى كل جهاز',
      },
    },
    {
      slug: 'shared-data',
      names: {
        en: 'Shared urban data and open data',
        bg: 'Споделени градски данни и отворени данни',
        vi: 'Dữ liệu đô thị dùng chung và dữ liệu mở',
        ru: 'Общие городские данные и открытые данные',
        ar: 'بيانات حضرية مشتركة وبيانات مفتوحة',
      },
    },
    {
      slug: 'digital-economy',
      names: {
        en: 'Digital economy and productivity',
        bg: 'Дигитална икономика и производителност',
        vi: 'Kinh tế số và năng suất lao động',
        ru: 'Цифровая экономика и производительность труда',
        ar: 'الاقتصاد الرقمي والإنتاجية',
      },
    },
    {
      slug: 'connected-payments',
      names: {
        en: 'Digital infrastructure and electronic payment',
        bg: 'Дигитална инфраструктура и електронни плащания',
        vi: 'Hạ tầng số và thanh toán điện tử',
        ru: 'Цифровая инфраструктура и электронные платежи',
        ar: 'البنية التحتية الرقمية والدفع الإلكتروني',
      },
    },
  ],
  units: [
    {
      slug: 'ho-chi-minh-city',
      level: 'city',
      names: {
        en: 'Ho Chi Minh City People’s Committee',
        bg: 'Народен комитет на Хошимин',
        vi: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
        ru: 'Народный комитет города Хошимина',
        ar: 'اللجنة الشعبية لمدينة هو تشي منه',
      },
    },
    {
      slug: 'digital-transformation',
      parent: 'ho-chi-minh-city',
      level: 'department',
      names: {
        en: 'Digital Transformation Centre',
        bg: 'Център за дигитална трансформация',
        vi: 'Trung tâm Chuyển đổi số',
        ru: 'Центр цифровой трансформации',
        ar: 'مركز التحول الرقمي',
      },
    },
    {
      slug: 'transport',
      parent: 'ho-chi-minh-city',
      level: 'department',
      names: {
        en: 'Department of Transport',
        bg: 'Дирекция „Транспорт“',
        vi: 'Sở Giao thông vận tải',
        ru: 'Департамент транспорта',
        ar: 'إدارة النقل',
      },
    },
    {
      slug: 'construction',
      parent: 'ho-chi-minh-city',
      level: 'department',
      names: {
        en: 'Department of Construction',
        bg: 'Дирекция „Строителство“',
        vi: 'Sở Xây dựng',
        ru: 'Департамент строительства',
        ar: 'إدارة البناء',
      },
    },
    {
      slug: 'environment',
      parent: 'ho-chi-minh-city',
      level: 'department',
      names: {
        en: 'Department of Natural Resources and Environment',
        bg: 'Дирекция „Природни ресурси и околна среда“',
        vi: 'Sở Tài nguyên và Môi trường',
        ru: 'Департамент природных ресурсов и окружающей среды',
        ar: 'إدارة الموارد الطبيعية والبيئة',
      },
    },
    {
      slug: 'infrastructure',
      parent: 'construction',
      level: 'agency',
      names: {
        en: 'Technical Infrastructure Management Centre',
        bg: 'Център за управление на техническата инфраструктура',
        vi: 'Trung tâm Quản lý hạ tầng kỹ thuật',
        ru: 'Центр управления инженерной инфраструктурой',
        ar: 'مركز إدارة البنية التحتية التقنية',
      },
    },
    {
      slug: 'thu-duc',
      parent: 'ho-chi-minh-city',
      level: 'district',
      names: {
        en: 'Thu Duc City',
        bg: 'Град Ту Дък',
        vi: 'Thành phố Thủ Đức',
        ru: 'Город Тхудык',
        ar: 'مدينة ثو دوك',
      },
    },
    {
      slug: 'district-3',
      parent: 'ho-chi-minh-city',
      level: 'district',
      names: { en: 'District 3', bg: 'Район 3', vi: 'Quận 3', ru: 'Район 3', ar: 'المنطقة 3' },
    },
    {
      slug: 'thao-dien',
      parent: 'thu-duc',
      level: 'ward',
      names: {
        en: 'Thao Dien Ward',
        bg: 'Квартал Тао Диен',
        vi: 'Phường Thảo Điền',
        ru: 'Квартал Тхаодьен',
        ar: 'حيّ ثاو ديين',
      },
    },
  ],
  people: [
    {
      email: 'officer@hcmc.example',
      name: 'Huỳnh Ngọc Diễm',
      language: 'vi',
      roles: [{ unit: 'ho-chi-minh-city', role: 'officer' }],
    },
    {
      email: 'officer2@hcmc.example',
      name: 'Huỳnh Ngọc Lan',
      language: 'vi',
      roles: [{ unit: 'ho-chi-minh-city', role: 'officer' }],
    },
    {
      email: 'approver@hcmc.example',
      name: 'Võ Tấn Phước',
      language: 'vi',
      roles: [{ unit: 'ho-chi-minh-city', role: 'approver' }],
    },
    {
      email: 'board@hcmc.example',
      name: 'Trương Mỹ Hạnh',
      language: 'vi',
      roles: [{ unit: 'ho-chi-minh-city', role: 'board' }],
    },
    {
      email: 'unit-admin@hcmc.example',
      name: 'Đặng Hữu Lộc',
      language: 'vi',
      roles: [{ unit: 'ho-chi-minh-city', role: 'administrator' }],
    },
    {
      email: 'construction@hcmc.example',
      name: 'Lâm Thị Kim Thoa',
      language: 'vi',
      roles: [{ unit: 'construction', role: 'officer' }],
    },
    {
      email: 'environment@hcmc.example',
      name: 'Nguyễn Trí Nhân',
      language: 'vi',
      roles: [{ unit: 'environment', role: 'officer' }],
    },
    {
      email: 'transport@hcmc.example',
      name: 'Phan Thị Cẩm Tú',
      language: 'vi',
      roles: [{ unit: 'transport', role: 'officer' }],
    },
    {
      email: 'thu-duc@hcmc.example',
      name: 'Tạ Minh Triết',
      language: 'vi',
      roles: [
        { unit: 'thu-duc', role: 'officer' },
        { unit: 'infrastructure', role: 'evaluator' },
      ],
    },
    {
      email: 'evaluator1@hcmc.example',
      name: 'Châu Bảo Ngân',
      language: 'vi',
      roles: [{ unit: 'ho-chi-minh-city', role: 'evaluator' }],
    },
    {
      email: 'evaluator2@hcmc.example',
      name: 'Lương Quang Vĩnh',
      language: 'vi',
      roles: [{ unit: 'construction', role: 'evaluator' }],
    },
    {
      email: 'evaluator3@hcmc.example',
      name: 'Đặng Hoài An',
      language: 'vi',
      roles: [{ unit: 'ho-chi-minh-city', role: 'evaluator' }],
    },
    {
      email: 'chair@hcmc.example',
      name: 'Võ Kim Sơn',
      language: 'vi',
      roles: [{ unit: 'ho-chi-minh-city', role: 'evaluator' }],
    },
  ],
  challenges: [hcmcAlleyFlooding, hcmcArchive, hcmcTickets, hcmcSchoolGates],
}
