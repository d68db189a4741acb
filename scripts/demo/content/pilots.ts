import type { DemoPilot } from '../types'
import { schoolGatesOutcomes } from './ho-chi-minh-city-school-gates-outcomes'
import { streetLightingOutcomes } from './sofia-street-lighting-outcomes'

/** Adaptive street lighting in Mladost: measured for half a year, and to be scaled. */
export const streetLightingPilot: DemoPilot = {
  started: -28,
  outcomes: streetLightingOutcomes,
  sites: [
    {
      name: 'Алеите между блокове 23 и 39',
      address: 'ж.к. „Младост 1“, при 82-ро СУ',
      latitude: 42.6535,
      longitude: 23.3789,
      access: 'Табло 4, ключът е при дежурния в районната администрация.',
    },
    {
      name: 'Бул. „Александър Малинов“',
      address: 'от метростанция „Младост 1“ до ул. „Резньовете“',
      latitude: 42.6447,
      longitude: 23.3803,
      access: 'Табла 7 и 8, само с дежурния електротехник.',
    },
    {
      name: 'Паркът при езерото',
      address: 'ж.к. „Младост 2“',
      latitude: 42.6418,
      longitude: 23.3695,
      access: 'Табло 11 е в оградата на помпената станция.',
    },
  ],
  messages: [
    {
      day: -26,
      by: 'company',
      text: 'Контролерите са на склад. Започваме с таблата при блокове 23–39 **в понеделник**, ако дежурният е свободен.',
    },
    {
      day: -26,
      by: 'city',
      text: 'Свободен е до сряда. Моля, предупредете жителите със съобщение на входовете.',
    },
  ],
  risks: [
    {
      title: 'Мрежата не стига до три лампи в парка',
      mitigation: 'Допълнителен повторител на помпената станция.',
      likelihood: 2,
      impact: 2,
    },
    {
      title: 'Жители се оплакват от тъмни алеи',
      mitigation: 'Телефон на районната администрация; нивото се вдига до един работен ден.',
      likelihood: 3,
      impact: 2,
    },
  ],
  milestones: [
    {
      number: 1,
      submitted: 30,
      text: 'Монтирани и настроени са **240 контролера** на 11 табла. Протоколите и списъкът на лампите са приложени.',
      accepted: 34,
      invoiced: 35,
      paid: 47,
    },
    {
      number: 2,
      submitted: 90,
      text: 'Потреблението за двата месеца е с 31% по-ниско от миналогодишното, сравнено по часове.',
      returned:
        'Липсват часовете за табла 9 и 10 през втората седмица. Допълнете ги или обяснете защо ги няма.',
      accepted: 97,
      invoiced: 98,
      paid: 110,
    },
    {
      number: 3,
      submitted: 150,
      text: 'Потреблението е с 36% по-ниско. Списъкът на повредите показва открити до час и половина.',
      accepted: 154,
      invoiced: 156,
      paid: 171,
    },
    {
      number: 4,
      submitted: 212,
      text: 'Окончателният отчет, резултатите от анкетата, ключовете и документацията са предадени с протокол.',
      accepted: 217,
      invoiced: 218,
    },
  ],
  measured: 214,
  completed: 219,
  reported: 224,
  decider: 'board@sofia.example',
}

/** The open device at school gates: begun a fortnight ago. */
export const openDevicePilot: DemoPilot = {
  started: -3,
  outcomes: schoolGatesOutcomes,
  sites: [
    {
      name: 'Trường Tiểu học Kết Đoàn',
      address: '14 Lê Lai, phường Bến Thành',
      latitude: 10.7712,
      longitude: 106.6946,
      access: 'Liên hệ bốt bảo vệ trước 6 giờ 30.',
    },
    {
      name: 'Trường Tiểu học Đinh Tiên Hoàng',
      address: '67 Đinh Tiên Hoàng, phường Sài Gòn',
      latitude: 10.7895,
      longitude: 106.6982,
      access: 'Cô phụ trách thiết bị có chìa khóa tủ điện.',
    },
  ],
  messages: [
    {
      day: -2,
      by: 'company',
      text: 'Sáu thiết bị đầu tiên đã hiệu chuẩn xong. Nhóm sẽ lắp tại hai trường trong tuần này.',
    },
  ],
  risks: [
    {
      title: 'Mưa lớn làm gián đoạn nguồn điện của thiết bị',
      mitigation: 'Pin dự phòng cho hai giờ và hộp chống nước.',
      likelihood: 2,
      impact: 1,
    },
  ],
  milestones: [],
  decider: 'board@hcmc.example',
}
