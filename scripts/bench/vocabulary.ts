import type { Language } from '#app/messages/languages'

/** Words as they stand in descriptions of city technology, the most frequent first. */
const common: Record<Language, string> = {
  en: `the and of to for a in with data service services management system by city on digital platform
    support your users solution cloud public information is as our security access online we software
    time from all that be mobile application applications can real reporting design network are
    monitoring using integration this content staff customer an or learning training development sensors
    analysis customers transport secure hosting energy traffic access business web performance quality
    health payment infrastructure project email team market planning testing delivery storage water
    waste safety cost open tools local maps booking council case government resource cyber procurement
    parking lighting air noise housing education video identity document documents workflow compliance
    consultancy delivery agile migration backup recovery survey contact centre desk call voice
    analytics dashboard dashboards report reports device devices vehicle vehicles bus tram metro bicycle
    pedestrian street road bridge building buildings permit licence license inspection tax invoice budget
    finance accounting payroll recruitment citizens residents visitors tourism culture library museum
    school hospital clinic emergency fire police rescue flood climate emission carbon solar battery
    charging grid heating cooling meter metering leak pipe sewer recycling container collection route
    fleet driver maintenance repair asset assets inventory supplier contract contracts tender auction
    signature archive records registry licence consent privacy encryption firewall audit risk incident
    response authentication directory single sign portal website forms chatbot assistant translation
    accessibility notification alert message sms calendar appointment queue kiosk camera image
    recognition detection prediction forecast model simulation twin geospatial satellite drone aerial
    survey terrain address parcel cadastre zoning plan engagement participation poll vote idea petition
    complaint feedback satisfaction volunteer community neighbourhood district region national european
    standard interface protocol exchange interoperability catalogue dataset metadata warehouse lake
    pipeline machine intelligence automation robot process orchestration container virtual server
    database compute edge fibre wireless lorawan broadband telephony conferencing collaboration desktop
    endpoint patching penetration vulnerability monitoring logging capacity availability resilience`,
  bg: `и на за с от в да се по че град града градски данни услуги услуга система управление платформа
    дигитална дигитално жители граждани гражданите община общината транспорт транспорта въздух чист
    качество датчици сензори наблюдение паркиране осветление улици улично енергия вода отпадъци шум
    сигурност достъп мобилно приложение информация реално време анализ карта карти плащане плащания
    електронни електронна документи документ подпис архив регистър разрешение строителство данъци такси
    бюджет училище училища болница здраве култура туризъм спорт парк паркове зеленина наводнения пожар
    безопасност движение трафик автобус трамвай метро велосипед пешеходци кръстовище мост сгради
    отопление ефективност слънчева зарядни станции батерия измерване потребление ремонт поддръжка
    доставчик договор обществена поръчка търг проверка сигнал сигнали жалба участие гласуване допитване
    обучение умения предприемачи иновации стартъп проект пилотен резултати прозрачност отворени`,
  vi: `và của cho các trong với là được có một thành phố đô thị thông minh dữ liệu dịch vụ hệ thống quản lý
    nền tảng số chuyển đổi người dân cư dân chính quyền giao thông công cộng không khí sạch chất lượng
    cảm biến giám sát đỗ xe chiếu sáng đường phố năng lượng nước thải rác tiếng ồn an ninh truy cập ứng
    dụng di động thông tin thời gian thực phân tích bản đồ thanh toán điện tử hồ sơ chữ ký lưu trữ đăng
    ký giấy phép xây dựng thuế ngân sách trường học bệnh viện sức khỏe văn hóa du lịch thể thao công viên
    cây xanh ngập lụt cháy nổ an toàn xe buýt tàu điện xe đạp người đi bộ ngã tư cầu tòa nhà tiết kiệm mặt
    trời trạm sạc pin đo lường tiêu thụ sửa chữa bảo trì nhà cung cấp hợp đồng đấu thầu kiểm tra phản ánh
    tham gia bỏ phiếu khảo sát đào tạo kỹ năng đổi mới sáng tạo khởi nghiệp dự án thí điểm kết quả`,
  ru: `и в на с для по от не что город города городской данные услуги услуга система управление платформа
    цифровая цифровой жители граждане транспорт транспорта воздух чистый качество датчики мониторинг
    парковка освещение улицы уличное энергия вода отходы шум безопасность доступ мобильное приложение
    информация реальное время анализ карта карты оплата платежи электронные электронная документы подпись
    архив реестр разрешение строительство налоги бюджет школа школы больница здоровье культура туризм
    спорт парк парки озеленение наводнение пожар движение пробки автобус трамвай метро велосипед пешеходы
    перекрёсток мост здания отопление эффективность солнечная зарядные станции аккумулятор измерение
    потребление ремонт обслуживание поставщик договор закупка торги проверка обращения жалоба участие
    голосование опрос обучение навыки предприниматели инновации стартап проект пилотный результаты`,
  ar: `في من على إلى مع المدينة مدينة البيانات بيانات الخدمات خدمة نظام إدارة الإدارة منصة رقمية الرقمي
    التحول السكان المواطنين النقل العام الهواء نظيف جودة أجهزة الاستشعار مراقبة مواقف السيارات إنارة
    الشوارع الطاقة المياه النفايات الضوضاء الأمن الوصول تطبيق الهاتف المعلومات الوقت تحليل خريطة الدفع
    الإلكترونية الوثائق التوقيع الأرشيف السجل رخصة البناء الضرائب الميزانية المدرسة المستشفى الصحة الثقافة
    السياحة الرياضة الحديقة الفيضانات الحريق السلامة المرور الحافلة الترام المترو الدراجة المشاة الجسر
    المباني التدفئة الكفاءة الشمسية محطات الشحن البطارية القياس الاستهلاك الصيانة المورد العقد المناقصة
    التفتيش الشكاوى المشاركة التصويت الاستبيان التدريب المهارات الابتكار المشروع التجريبي النتائج`,
}

/** Products and makers that people search for by name. */
export const products = `azure oracle salesforce microsoft office365 servicenow ibm sap google aws
  amazon vmware citrix drupal wordpress sharepoint dynamics jira confluence kubernetes docker openstack
  arcgis esri qgis mapbox geoserver postgis elastic splunk tableau kafka grafana okta mulesoft moodle
  zendesk twilio stripe adobe acquia umbraco alfresco box dropbox slack teams webex zoom cisco fujitsu
  capgemini accenture deloitte atos kpmg pwc capita civica northgate kainos rackspace skyscape
  iomart softcat computacenter agilisys vodafone bt ntt huddle kahootz jadu liferay mendix outsystems`
  .split(/\s+/)
  .filter(Boolean)

const consonants = 'bcdfghklmnprstvz'
const vowels = 'aeiou'

/** A number from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Names that nobody else has: the long tail of any real vocabulary. */
const rare = (() => {
  const random = randomFrom(7)
  const letter = (from: string) => from[Math.floor(random() * from.length)]!
  return Array.from({ length: 30_000 }, () => {
    const syllables = 2 + Math.floor(random() * 3)
    let word = ''
    for (let at = 0; at < syllables; at += 1)
      word += letter(consonants) + letter(vowels) + (random() < 0.3 ? letter('nrstl') : '')
    return word
  })
})()

interface Vocabulary {
  words: string[]
  /** Up to where each word reaches on a line as long as the last one, by Zipf's law. */
  reach: number[]
}

const vocabularies = Object.fromEntries(
  Object.entries(common).map(([language, text]) => {
    const words = [...new Set(text.split(/\s+/).filter(Boolean)), ...rare]
    let sum = 0
    const reach = words.map((_, rank) => (sum += 1 / (rank + 8)))
    return [language, { words, reach }]
  }),
) as Record<Language, Vocabulary>

/** Words of a language at random, as often as they occur. */
export function someWords(language: Language, count: number, random: () => number): string {
  const { words, reach } = vocabularies[language]
  const picked = Array.from({ length: count }, () => {
    const point = random() * reach.at(-1)!
    let low = 0
    let high = words.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (reach[middle]! < point) low = middle + 1
      else high = middle
    }
    return words[low]!
  })
  return picked.join(' ')
}
