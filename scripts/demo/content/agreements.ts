import type { DemoAgreement } from '../types'
import { openDevicePilot, streetLightingPilot } from './pilots'

/** Adaptive street lighting in Mladost: other words about liability were agreed on, and both have signed. */
export const streetLightingAgreement: DemoAgreement = {
  organisation: 'citygrid',
  founder: 'founder@citygrid.example',
  begun: -49,
  shared: -46,
  retention: 500,
  termDays: 244,
  milestones: [
    {
      title: '240 лампи с монтирани и настроени контролери',
      evidence: 'Приемателен протокол за всяко табло и списък на лампите с местата им.',
      afterDays: 60,
      share: 4_000,
    },
    {
      title: 'Отчет за потреблението след втория месец',
      evidence:
        'Потребление по часове за 11-те табла, сравнено със същите месеци на миналата година.',
      afterDays: 122,
      share: 2_000,
    },
    {
      title: 'Отчет за потреблението след четвъртия месец',
      evidence: 'Същото, както и списък на повредите с времето за откриване.',
      afterDays: 183,
      share: 2_000,
    },
    {
      title: 'Окончателен отчет и предадени ключове и документация',
      evidence:
        'Отчет за шестте месеца, резултати от анкетата на жителите и протокол, с който друг изпълнител е поел управлението на пробно табло.',
      afterDays: 244,
      share: 2_000,
    },
  ],
  talk: [
    {
      day: -44,
      by: 'company',
      part: 'access',
      text: 'Може ли достъпът до таблата да е и вечер след 20 часа? Настройката на нивата има смисъл само по тъмно.',
    },
    {
      day: -43,
      by: 'city',
      part: 'access',
      text: 'Да, при заявка два работни дни по-рано; с вас ще идва дежурният от районното осветление.',
    },
    {
      day: -40,
      by: 'company',
      part: 'data',
      text: 'Сумите по часове и места ги пазим и след края, за да сравним със следващата зима. Това влиза ли в „изтрива ги“?',
    },
  ],
  proposals: [
    {
      day: -41,
      by: 'company',
      part: 'liability',
      text: 'Всяка страна отговаря за вредите, които е причинила виновно. Отговорността на дружеството е ограничена до цената, освен при телесна повреда, умисъл и нарушение на защитата на данните. Дружеството е застраховано за вреди на трети лица за не по-малко от 250 000 евро.',
      reason:
        'Застрахователят ни покрива до цената на проекта. Вместо двойния размер предлагаме изрична застраховка за трети лица.',
      accepted: -38,
    },
  ],
  acceptedByCity: -36,
  acceptedByCompany: -35,
  offered: -34,
  signedByCompany: -31,
  signedByCity: -29,
  pilot: streetLightingPilot,
}

/** The air at school gates: one change was accepted, and the city has accepted the text that it made. */
export const schoolGatesAgreement: DemoAgreement = {
  organisation: 'airlight',
  founder: 'founder@airlight.example',
  begun: -20,
  shared: -17,
  retention: 0,
  termDays: 182,
  milestones: [
    {
      title: 'Lắp đặt và hiệu chuẩn tại 12 cổng trường',
      evidence:
        'Biên bản lắp đặt từng trường và báo cáo hai tuần chạy song song với thiết bị chuẩn.',
      afterDays: 42,
      share: 3_000,
    },
    {
      title: 'Kết thúc giai đoạn thử biện pháp tại bốn trường',
      evidence:
        'Số đo mỗi phút trước và sau, kèm trường đối chứng, và nhật ký các ngày thực hiện biện pháp.',
      afterDays: 126,
      share: 4_000,
    },
    {
      title: 'Báo cáo cuối và bản tin cho phụ huynh',
      evidence: 'Báo cáo bằng tiếng Việt, dữ liệu mở đã công bố, bản tin đã gửi cho 12 trường.',
      afterDays: 180,
      share: 3_000,
    },
  ],
  talk: [
    {
      day: -15,
      by: 'company',
      part: 'access',
      text: 'Mỗi trường có thể cho biết ai giữ chìa khóa bốt bảo vệ trong kỳ nghỉ không? Thiết bị cần được lau hai tuần một lần.',
    },
    {
      day: -14,
      by: 'city',
      part: 'access',
      text: 'Danh sách người phụ trách của 12 trường sẽ được gửi cùng lịch nghỉ, trước ngày bắt đầu.',
    },
  ],
  proposals: [
    {
      day: -13,
      by: 'company',
      part: 'exit',
      text: 'Hai bên có thể cùng chấm dứt dự án bất cứ lúc nào. Một bên có thể tự chấm dứt, báo trước 45 ngày bằng văn bản có nêu lý do, khi bên kia không thực hiện điều đã thỏa thuận. Các mốc đã đạt đến lúc đó được thanh toán.\n\nKhi kết thúc, thành phố quyết định nhân rộng, kéo dài hay dừng lại, nêu lý do và công bố kết quả. Thành phố không có nghĩa vụ phải mua.',
      reason: 'Tháo thiết bị ở 12 trường trong giờ học cần ít nhất sáu tuần.',
      accepted: -11,
    },
  ],
  acceptedByCity: -10,
}

/** The same call's other winner: nothing was to be negotiated, and both have signed. */
export const openDeviceAgreement: DemoAgreement = {
  organisation: 'red-river-lab',
  founder: 'founder@red-river-lab.example',
  begun: -24,
  shared: -23,
  retention: 500,
  termDays: 182,
  milestones: [
    {
      title: 'Lắp đặt thiết bị mở tại 12 trường và đối chứng lưu động lần đầu',
      evidence: 'Biên bản từng trường, sơ đồ thiết bị đã công bố và kết quả đối chứng hai tuần.',
      afterDays: 45,
      share: 3_000,
    },
    {
      title: 'Thử biện pháp và so sánh tại hai trường chạy song song',
      evidence: 'Số đo trước và sau biện pháp, số đo song song với đơn vị kia, nhật ký bảo trì.',
      afterDays: 128,
      share: 4_000,
    },
    {
      title: 'Báo cáo cuối, dữ liệu mở và hướng dẫn tự lắp',
      evidence: 'Báo cáo bằng tiếng Việt, bộ dữ liệu đã công bố và tài liệu hướng dẫn cho trường.',
      afterDays: 180,
      share: 3_000,
    },
  ],
  talk: [
    {
      day: -22,
      by: 'company',
      part: 'data',
      text: 'Chúng tôi công bố cả bản vẽ thiết bị theo giấy phép mở. Điều này có cần ghi riêng không?',
    },
    {
      day: -21,
      by: 'city',
      part: 'data',
      text: 'Không cần: điều khoản về sở hữu trí tuệ để quyền đó cho bên làm ra thiết bị.',
    },
  ],
  proposals: [],
  acceptedByCity: -20,
  acceptedByCompany: -19,
  offered: -18,
  signedByCompany: -16,
  signedByCity: -14,
  pilot: openDevicePilot,
}
