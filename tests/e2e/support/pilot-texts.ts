import type { Language } from '#app/messages/languages'

/** What the people of a pilot write, in the language of their city. */
export interface PilotTexts {
  language: Language
  city: string
  /** The slug of a call of the demonstration with an award. */
  call: string
  /** The award is proposed, and waits for approval. */
  awardWaits: boolean
  /** The payment provider serves the city. */
  provider: boolean
  milestones: [string, string, string]
  evidence: string
  clause: string
  reason: string
  measure: string
  delivered: string
  returned: string
  amended: string
}

export const pilotTexts: PilotTexts[] = [
  {
    language: 'bg',
    city: 'sofia',
    call: 'ask-once-forms',
    awardWaits: false,
    provider: true,
    milestones: [
      'Формулярите работят на едно гише',
      'Формулярите работят навсякъде',
      'Отчет и документация',
    ],
    evidence: 'Протокол и преброени заявления.',
    clause: 'Отговорността на дружеството е ограничена до цената на проекта.',
    reason: 'Така покрива застраховката.',
    measure: 'Заявления без повторен въпрос',
    delivered: 'Всичко е пуснато и работи, както показват протоколите.',
    returned: 'Липсват протоколите за второто гише.',
    amended: 'Отчет, документация и обучение на гишетата',
  },
  {
    language: 'vi',
    city: 'hcmc',
    call: 'building-permits-from-paper-to-data',
    awardWaits: true,
    provider: false,
    milestones: ['Số hóa một quận', 'Số hóa toàn thành phố', 'Báo cáo và tài liệu'],
    evidence: 'Biên bản và số hồ sơ đã đếm.',
    clause: 'Trách nhiệm của doanh nghiệp không vượt quá giá của dự án.',
    reason: 'Bảo hiểm chi trả đến mức đó.',
    measure: 'Hồ sơ đọc đúng ngay lần đầu',
    delivered: 'Mọi thứ đã chạy, như các biên bản cho thấy.',
    returned: 'Thiếu biên bản của quận thứ hai.',
    amended: 'Báo cáo, tài liệu và đào tạo',
  },
]
