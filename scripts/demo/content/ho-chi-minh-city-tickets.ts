import type { DemoChallenge } from '../types'

/** An open market consultation. */
export const hcmcTickets: DemoChallenge = {
  slug: 'one-ticket-open-standard',
  unit: 'transport',
  kind: 'market_consultation',
  author: 'transport@hcmc.example',
  approver: 'approver@hcmc.example',
  language: 'vi',
  priority: 'connected-payments',
  content: {
    title: 'Một vé cho xe buýt, metro và buýt sông: nên dùng chuẩn mở nào?',
    summary:
      'Trước khi viết yêu cầu mua sắm, Sở Giao thông vận tải hỏi ý kiến thị trường về vé điện tử liên thông: chuẩn nào, ai giữ tài khoản của hành khách, và chi phí đổi thiết bị trên xe.',
    sectors: ['mobility', 'economy'],
    component: 'infrastructure',
    problem: `Hành khách đi xe buýt, rồi metro, rồi buýt sông phải dùng những loại vé khác nhau. Máy đọc vé trên xe thuộc nhiều thế hệ, của nhiều đơn vị vận hành. Nếu chọn sai chuẩn, Thành phố sẽ bị ràng buộc vào một nhà cung cấp trong nhiều năm.

Chúng tôi chưa biết nên đi theo **thẻ ngân hàng không tiếp xúc**, **mã QR gắn với tài khoản**, hay **thẻ riêng của Thành phố**; và với người không có tài khoản ngân hàng thì làm thế nào.`,
    outcome: `Một bản tóm tắt công khai các ý kiến, không nêu tên đơn vị góp ý nếu họ không muốn, gồm:

- so sánh hai đến ba kiến trúc khả thi, kèm khoảng chi phí;
- những yêu cầu mà thị trường cho là vô lý hoặc thừa;
- lộ trình chuyển đổi không làm gián đoạn vé hiện có.`,
    budgetMin: null,
    budgetMax: null,
    offered:
      'Mô tả kỹ thuật của các loại máy đọc vé hiện có; số lượt vé theo tháng và theo loại (đã tổng hợp); một buổi trao đổi trực tuyến cho mọi người quan tâm; buổi gặp riêng 45 phút theo yêu cầu, biên bản được công bố.',
    applicantKinds: ['startup', 'research'],
    eligibility:
      'Mọi doanh nghiệp khởi nghiệp và tổ chức nghiên cứu trong mạng lưới. Góp ý hay không góp ý đều không ảnh hưởng đến quyền tham gia mua sắm sau này.',
    questions: [
      {
        id: 'standard',
        label: 'Bạn khuyên dùng chuẩn nào, và vì sao không dùng các chuẩn còn lại?',
        help: 'Nếu có thể, hãy dẫn một thành phố đã chọn như vậy và điều họ tiếc.',
        required: true,
        maxLength: 3_000,
        prefill: 'none',
      },
      {
        id: 'unbanked',
        label: 'Người không có tài khoản ngân hàng hoặc điện thoại thông minh đi lại ra sao?',
        help: '',
        required: true,
        maxLength: 1_500,
        prefill: 'none',
      },
      {
        id: 'cost',
        label: 'Khoảng chi phí cho mỗi xe và mỗi lượt vé',
        help: 'Khoảng ước tính là đủ; nêu giả định. Con số không ràng buộc bạn.',
        required: false,
        maxLength: 1_500,
        prefill: 'none',
      },
      {
        id: 'warning',
        label: 'Chúng tôi đang quên điều gì?',
        help: '',
        required: false,
        maxLength: 2_000,
        prefill: 'none',
      },
    ],
    attachmentsWanted: '',
    criteria: [],
    awards: 1,
    minimumApplications: 1,
    shortOpeningReason: '',
    terms:
      'Tham vấn không phải là lời mời thầu và không dẫn đến hợp đồng. Bản tóm tắt được công bố trong vòng 30 ngày sau khi đóng. Phần nào là bí mật kinh doanh, xin đánh dấu rõ; phần đó không được công bố.',
  },
  translations: {
    en: {
      title: 'One ticket for bus, metro and waterbus: which open standard?',
      summary:
        'Before writing requirements, the Department of Transport asks the market about integrated electronic tickets: which standard, who holds the passenger’s account, and what it costs to replace equipment on vehicles.',
      problem: `A passenger who takes a bus, then the metro, then the waterbus needs different tickets. Readers on vehicles come from several generations and several operators. Choosing the wrong standard would tie the city to one supplier for years.

We don’t know yet whether to go for **contactless bank cards**, **QR codes tied to an account**, or **a card of the city’s own**; nor what to do for people without a bank account.`,
      outcome: `A public summary of what we hear, naming no contributor who doesn’t wish it, with:

- a comparison of two or three workable architectures and their cost ranges;
- requirements that the market finds unreasonable or needless;
- a path of migration that doesn’t interrupt today’s tickets.`,
      offered:
        'Technical description of the readers in use; tickets sold by month and kind (aggregated); one online meeting for everyone interested; private meetings of 45 minutes on request, with published minutes.',
      eligibility:
        'Every startup and research organisation of the network. Contributing or not has no effect on your right to take part in a later procurement.',
      attachmentsWanted: '',
      terms:
        'A consultation is not an invitation to tender and leads to no contract. The summary is published within 30 days of the close. Please mark what is a trade secret; it will not be published.',
      criteria: {},
      questions: {
        standard: {
          label: 'Which standard do you recommend, and why not the others?',
          help: 'If you can, name a city that chose it and what they regret.',
        },
        unbanked: {
          label: 'How do people without a bank account or smartphone travel?',
          help: '',
        },
        cost: {
          label: 'Cost range per vehicle and per ticket',
          help: 'A range is enough; state your assumptions. The figure doesn’t bind you.',
        },
        warning: { label: 'What are we forgetting?', help: '' },
      },
    },
  },
  timeline: {
    created: -21,
    inReview: -13,
    published: -9,
    questionsUntil: 11,
    deadline: 18,
    evaluationUntil: 46,
  },
  questions: [
    {
      by: 'founder@lotus-mobility.example',
      asked: -7,
      text: 'Buổi trao đổi trực tuyến diễn ra khi nào, có ghi hình không?',
      answered: -6,
      answer:
        'Thứ Năm tuần sau, 9 giờ sáng giờ Thành phố Hồ Chí Minh, có phiên dịch tiếng Anh. Bản ghi hình và câu hỏi được đăng tại đây trong ba ngày làm việc.',
    },
    {
      by: 'founder@citygrid.example',
      asked: -3,
      text: 'Do the existing readers have a secure element, or would EMV certification require new hardware in every vehicle?',
    },
  ],
  applications: [
    {
      organisation: 'lotus-mobility',
      price: null,
      started: -6,
      submitted: -1,
      answers: {
        standard:
          'Chúng tôi khuyên vé gắn với tài khoản: mọi thứ hành khách chạm vào (thẻ ngân hàng, mã QR, thẻ của Thành phố) chỉ là chìa khóa, còn giá vé được tính ở phía sau. Nhờ vậy Thành phố đổi loại chìa khóa mà không phải đổi hệ thống tính giá. Không nên dựa riêng vào thẻ ngân hàng, vì nhiều học sinh và người cao tuổi chưa có; không nên dựa riêng vào mã QR, vì ở cửa lên xe giờ cao điểm mỗi giây đều đáng kể.',
        unbanked:
          'Thẻ trả trước không ghi tên, mua và nạp tiền mặt tại cửa hàng tiện lợi, hạn mức thấp. Thẻ này vẫn gắn với một tài khoản ẩn danh nên vẫn được giảm giá khi chuyển tuyến. Học sinh và người cao tuổi nhận thẻ qua trường học và phường, không cần điện thoại.',
        cost: 'Máy đọc mới có chip bảo mật: 9 đến 16 triệu đồng mỗi cửa xe, tùy số lượng. Chi phí xử lý mỗi lượt: 60 đến 150 đồng với thẻ trả trước, 250 đến 500 đồng với thẻ ngân hàng nếu không gộp lượt trong ngày. Giả định 2.000 xe và hợp đồng năm năm.',
        warning:
          'Quyền của hành khách đối với lịch sử đi lại. Nên quy định ngay trong yêu cầu: lưu bao lâu, ai xem được, ẩn danh thế nào. Điều thứ hai là chuẩn dữ liệu giá vé (GTFS Fares hoặc NeTEx): nếu không bắt buộc công bố, ứng dụng của bên thứ ba sẽ không báo được giá đúng.',
      },
    },
    {
      organisation: 'mekong-data',
      price: null,
      started: -4,
      answers: {
        standard:
          'Bản nháp: bắt đầu từ dữ liệu giao dịch thống nhất giữa các đơn vị vận hành trước khi chọn loại thẻ. Sẽ bổ sung sơ đồ đối soát doanh thu.',
      },
    },
  ],
}
