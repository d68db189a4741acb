import type { DemoChallenge } from '../types'

/** Unsuccessful: one application where two were the minimum. */
export const hanoiYenWharf: DemoChallenge = {
  slug: 'yen-wharf-boats',
  unit: 'my-duc',
  kind: 'problem_challenge',
  author: 'my-duc@hanoi.example',
  approver: 'approver@hanoi.example',
  language: 'vi',
  priority: 'digital-economy',
  content: {
    title: 'Bến Yến không ùn: điều tiết đò và khách mùa lễ hội chùa Hương',
    summary:
      'Huyện Mỹ Đức cần một cách để khách biết giờ xuống đò trước khi rời nhà, để người chèo đò được chia lượt minh bạch, và để ban tổ chức thấy dòng khách trên suối Yến trước khi bến ùn.',
    sectors: ['culture', 'economy', 'mobility'],
    component: 'digital_competences',
    problem: `Khách đi lễ chùa Hương vào sâu bằng đò chèo tay dọc suối Yến. Những ngày cao điểm, khách đến bến gần như cùng một lúc vào buổi sáng và về cùng một lúc vào buổi chiều. Ban tổ chức chỉ biết bến đông khi nhìn thấy hàng người; lúc ấy thì đã muộn để khuyên khách lùi giờ.

Người chèo đò là người dân trong xã. Họ nhận lượt theo sổ giấy. Ai cũng muốn biết khi nào đến lượt mình và vì sao nhà bên được gọi trước; những câu hỏi đó hiện không có chỗ tra. Khách khó biết trước tổng chi phí của cả chuyến đi nên dễ nghe theo lời mời chào ngoài bến.

Sóng di động chập chờn ở nhiều đoạn suối và gần như mất hẳn trong động. Giải pháp phải sống được với điều đó.`,
    outcome: `- Khách đặt được **khung giờ xuống đò**, trả tiền một lần và nhận một mã dùng được cả khi mất sóng.
- Người chèo đò xem được thứ tự lượt của mình trên điện thoại hoặc trên bảng ở bến; mỗi thay đổi đều ghi lý do.
- Ban tổ chức nhìn thấy số khách ở từng chặng (bến, trên suối, khu đền, đường về) với độ trễ không quá mười phút.
- Trong ba ngày cao điểm, thời gian chờ ở bến **giảm ít nhất một phần ba** so với ba ngày tương đương đo trước khi áp dụng.`,
    budgetMin: 500_000_000,
    budgetMax: 950_000_000,
    offered: `- Bến Yến và hai trạm trung chuyển để lắp thiết bị, có điện lưới.
- Sổ chia lượt đò của hai mùa lễ hội gần nhất (đã ẩn danh) và số vé bán theo giờ.
- Buổi họp với đại diện các tổ đò trước khi thiết kế; tập huấn tại nhà văn hóa xã.
- Nhân viên bến đò tham gia chạy thử ba ngày cuối tuần trước mùa lễ hội.`,
    applicantKinds: ['startup', 'research'],
    eligibility:
      'Tổ chức đã được một thành phố trong mạng lưới xác minh, đã từng vận hành hệ thống bán vé hoặc xếp lượt cho sự kiện hay điểm tham quan. Nhân viên hỗ trợ có mặt tại bến trong suốt những ngày cao điểm.',
    questions: [
      {
        id: 'flow',
        label: 'Một ngày cao điểm diễn ra như thế nào với giải pháp của bạn?',
        help: 'Kể theo giờ, từ lúc khách đặt chỗ ở nhà đến lúc khách lên bờ trở về.',
        required: true,
        maxLength: 3_000,
        prefill: 'solution',
      },
      {
        id: 'rowers',
        label: 'Lượt đò được chia công bằng ra sao?',
        help: 'Quy tắc, cách giải thích với người chèo đò, cách xử lý khi có khiếu nại.',
        required: true,
        maxLength: 2_000,
        prefill: 'none',
      },
      {
        id: 'offline',
        label: 'Điều gì xảy ra khi mất sóng hoặc mất điện?',
        help: '',
        required: true,
        maxLength: 1_500,
        prefill: 'none',
      },
      {
        id: 'references',
        label: 'Sự kiện hoặc điểm tham quan đã phục vụ',
        help: 'Lượng khách trong ngày đông nhất và sự cố đáng nhớ nhất.',
        required: true,
        maxLength: 2_000,
        prefill: 'references',
      },
    ],
    attachmentsWanted: 'Dự toán và kế hoạch nhân sự tại bến cho mười ngày cao điểm.',
    criteria: [
      {
        id: 'flow',
        name: 'Hiệu quả điều tiết dòng khách',
        description: 'Khả năng san bớt giờ cao điểm, cảnh báo sớm, dễ dùng với khách lớn tuổi.',
        weight: 35,
        minimum: 50,
      },
      {
        id: 'rowers',
        name: 'Công bằng với người chèo đò',
        description: 'Quy tắc rõ ràng, ai cũng tra được, có cách giải quyết khiếu nại.',
        weight: 25,
        minimum: 50,
      },
      {
        id: 'offline',
        name: 'Hoạt động khi không có mạng',
        description: 'Mã vé, chia lượt và thống kê vẫn dùng được, đồng bộ lại không sai lệch.',
        weight: 20,
        minimum: null,
      },
    ],
    priceWeight: 20,
    tieBreak: 'draw',
    awards: 1,
    minimumApplications: 2,
    shortOpeningReason:
      'Giải pháp phải chạy thử ba ngày cuối tuần trước khi mùa lễ hội bắt đầu. Mở lời mời đủ 28 ngày thì không còn thời gian thiết kế cùng các tổ đò, nên huyện mở 21 ngày.',
    terms:
      'Hợp đồng cho một mùa lễ hội, có thể gia hạn một mùa nếu đạt các chỉ tiêu nêu trên. Thanh toán 40% sau chạy thử, 40% giữa mùa, 20% sau báo cáo kết quả. Tiền vé và tiền đò vào thẳng tài khoản của ban tổ chức; nhà cung cấp không giữ hộ tiền. Số liệu dòng khách đã ẩn danh được công bố sau mùa lễ hội.',
  },
  translations: {},
  timeline: {
    created: -75,
    inReview: -66,
    published: -62,
    questionsUntil: -47,
    deadline: -41,
    evaluationUntil: -20,
    unsuccessful: -38,
  },
  closingReason: `Lời mời nêu số hồ sơ tối thiểu là hai. Đến hạn chỉ có một hồ sơ được nộp, nên theo điều kiện đã công bố, huyện không mở đánh giá.

Qua trao đổi với những đơn vị đã quan tâm nhưng không nộp, chúng tôi ghi nhận ba lý do: thời gian mở 21 ngày quá ngắn để khảo sát bến; yêu cầu có người tại bến suốt mùa lễ hội khó với các nhóm ở xa; và lời mời chưa nói rõ ai chịu trách nhiệm khi người chèo đò không đồng ý với cách chia lượt.

Sau mùa lễ hội, huyện sẽ mở lại lời mời với thời gian ít nhất 35 ngày, tách phần bán vé khỏi phần chia lượt đò, và công bố trước quy chế chia lượt đã thống nhất với các tổ đò.`,
  questions: [
    {
      by: 'founder@lotus-mobility.example',
      asked: -58,
      text: 'Số đò hoạt động trong một ngày cao điểm có phải là thông tin được cung cấp trước khi nộp hồ sơ không?',
      answered: -56,
      answer:
        'Có. Danh sách số đò đăng ký theo từng tổ được đính kèm lời mời. Số đò thực sự chạy trong từng ngày có trong sổ chia lượt, bàn giao cho đơn vị được chọn.',
    },
    {
      by: 'founder@ban-do-hem.example',
      asked: -52,
      text: 'Chúng tôi ở Thành phố Hồ Chí Minh. Có thể thuê cộng tác viên tại xã thay cho nhân viên của công ty trong những ngày cao điểm không?',
      answered: -50,
      answer:
        'Được, với điều kiện có một người của nhà cung cấp chịu trách nhiệm chung có mặt tại bến, và cộng tác viên đã được tập huấn trước ngày chạy thử đầu tiên.',
    },
  ],
  applications: [
    {
      organisation: 'lotus-mobility',
      price: 870_000_000,
      started: -57,
      submitted: -43,
      answers: {
        flow: 'Tối hôm trước, khách chọn khung 30 phút còn chỗ; khung đông có giá như nhau nhưng được ghi rõ thời gian chờ dự kiến. Khách đến bãi xe sớm hơn khung của mình thì được chỉ tới khu chờ có mái che. Tại bến, mã được quét bằng điện thoại của nhân viên, khách được ghép nhóm bốn đến sáu người cho mỗi đò. Khi số khách trên suối vượt ngưỡng, các khung sau tự giãn và khách chưa lên đường nhận tin nhắn.',
        rowers:
          'Thứ tự lượt theo vòng quay cố định của từng tổ, không ai sửa được một mình: đổi lượt cần hai người đồng ý và hiện ngay trên bảng ở bến. Mỗi người chèo đò nghe được lượt của mình qua tổng đài, không cần điện thoại thông minh. Khiếu nại trong ngày do tổ trưởng và ban tổ chức xem trên cùng một nhật ký.',
        offline:
          'Máy quét giữ danh sách mã của cả ngày nên vẫn kiểm tra được khi mất sóng; mã đã dùng được truyền giữa các máy qua Bluetooth tại bến. Mất điện, thiết bị chạy bằng pin trong chín giờ. Khi có mạng trở lại, nhật ký của các máy được ghép theo thời gian và mọi xung đột được đánh dấu cho người xem xét.',
        references:
          'Chúng tôi chưa điều tiết đò. Gần nhất là xếp lượt xe điện cho một lễ hội hoa kéo dài năm ngày, ngày đông nhất phục vụ 11.400 lượt khách. Sự cố đáng nhớ: ngày thứ hai, mạng di động nghẽn suốt ba giờ; bản hiện nay chạy không cần mạng là vì thế.',
      },
    },
    {
      organisation: 'ban-do-hem',
      price: null,
      started: -53,
      answers: {
        flow: 'Bản nháp: bản đồ chặng và ước lượng số khách từ số đò qua ba trạm đếm. Chưa có phương án bán vé; đang tìm đơn vị liên danh.',
      },
    },
  ],
}
