import type { DemoChallenge } from '../types'

/** A draft: no budget and no terms yet. */
export const hanoiHouseholdLedger: DemoChallenge = {
  slug: 'household-business-ledger',
  unit: 'tax',
  kind: 'pilot_call',
  author: 'tax@hanoi.example',
  approver: 'approver@hanoi.example',
  language: 'vi',
  priority: 'digital-government',
  content: {
    title: 'Sổ bán hàng đơn giản để hộ kinh doanh tự kê khai',
    summary:
      'Cục Thuế tìm công cụ ghi chép bán hàng trên điện thoại, dùng được ở sạp chợ, từ đó hộ kinh doanh lập tờ khai mà không phải nhập lại.',
    sectors: ['egovernment', 'economy'],
    component: 'digital_skills',
    problem: `Hộ kinh doanh nhỏ ghi sổ tay, hoặc không ghi. Đến kỳ kê khai, họ nhớ lại doanh thu, nhờ người quen làm hộ, rồi lo bị hỏi lại. Các phần mềm bán hàng hiện có được làm cho cửa hàng có quầy thu ngân; người bán ở sạp chợ, tay ướt, khách đứng đợi, không dùng được.

Cục Thuế muốn thử một cuốn sổ đơn giản hơn nhiều: ghi một lần, dùng cho cả việc biết mình lãi lỗ lẫn việc kê khai.`,
    outcome: `- Ghi một lần bán trong **không quá năm giây**, kể cả khi không có mạng.
- Cuối kỳ, tờ khai được điền sẵn; chủ hộ đọc lại, sửa và tự nộp.
- Dữ liệu thuộc về chủ hộ. Cục Thuế chỉ nhận tờ khai đã nộp, không nhìn thấy sổ.

*(Cần thống nhất thêm với Tổ chuyên gia về hóa đơn điện tử trước khi gửi duyệt.)*`,
    budgetMin: null,
    budgetMax: null,
    offered:
      'Một chợ dân sinh ở quận Hoàn Kiếm và một chợ đầu mối ở huyện Phú Xuyên làm nơi thử nghiệm; cán bộ của hai đội thuế tham gia tập huấn; môi trường kiểm thử nhận tờ khai.',
    applicantKinds: ['startup', 'research'],
    eligibility: '',
    questions: [
      {
        id: 'stall',
        label: 'Người bán ở sạp chợ ghi một lần bán như thế nào?',
        help: 'Mô tả từng thao tác, hoặc gửi một đoạn phim ngắn.',
        required: true,
        maxLength: 2_000,
        prefill: 'solution',
      },
      {
        id: 'ownership',
        label: 'Làm sao chủ hộ tin rằng sổ là của mình?',
        help: 'Nơi lưu, quyền xem, cách xóa.',
        required: true,
        maxLength: 2_000,
        prefill: 'none',
      },
      {
        id: 'references',
        label: 'Kinh nghiệm với hộ kinh doanh hoặc tiểu thương',
        help: '',
        required: false,
        maxLength: 1_500,
        prefill: 'references',
      },
    ],
    attachmentsWanted: '',
    criteria: [
      {
        id: 'ease',
        name: 'Dễ dùng tại sạp',
        description: 'Thử trực tiếp với năm tiểu thương do hội đồng mời.',
        weight: 40,
        minimum: 60,
      },
      {
        id: 'trust',
        name: 'Quyền của chủ hộ đối với dữ liệu',
        description: '',
        weight: 25,
        minimum: 50,
      },
      {
        id: 'filing',
        name: 'Tờ khai điền sẵn đúng quy định',
        description: '',
        weight: 20,
        minimum: null,
      },
    ],
    priceWeight: 15,
    tieBreak: 'draw',
    awards: 2,
    minimumApplications: 2,
    shortOpeningReason: '',
    terms: '',
  },
  translations: {},
  timeline: { created: -3, questionsUntil: 28, deadline: 36, evaluationUntil: 64 },
  questions: [],
  applications: [],
}
