import type { DemoChallenge } from '../types'
import { archiveEvaluation } from './ho-chi-minh-city-archive-evaluation'

/** Judged: the award is proposed and waits for its approval. */
export const hcmcArchive: DemoChallenge = {
  slug: 'building-permits-from-paper-to-data',
  unit: 'construction',
  kind: 'pilot_call',
  author: 'construction@hcmc.example',
  approver: 'approver@hcmc.example',
  language: 'vi',
  priority: 'online-services',
  content: {
    title: 'Từ kho giấy đến dữ liệu dùng chung: hồ sơ cấp phép xây dựng',
    summary:
      'Sở Xây dựng thử nghiệm cách biến hồ sơ cấp phép xây dựng lưu trên giấy thành dữ liệu tra cứu được và đáng tin, để cán bộ và người dân không phải nộp lại những gì Thành phố đã có.',
    sectors: ['egovernment', 'housing', 'opendata'],
    component: 'open_data',
    problem: `Muốn sửa nhà, người dân được yêu cầu nộp bản sao giấy phép xây dựng cũ. Bản gốc của giấy phép ấy nằm trong kho của chúng tôi. Cán bộ lưu trữ phải đi tìm hồ sơ theo sổ mục lục viết tay; địa chỉ trong sổ là số nhà và tên đường của thời điểm cấp phép, nhiều nơi đã đổi.

Một phần hồ sơ đã được quét thành ảnh, nhưng ảnh không phải là dữ liệu: không tìm được theo địa chỉ, không nối được với thửa đất, không biết diện tích sàn là bao nhiêu. Nhận dạng chữ thông thường đọc tốt trang in, nhưng đọc kém con dấu đè lên chữ, chữ viết tay và bản vẽ.

Thành phố đặt mục tiêu đến năm 2030 toàn bộ hồ sơ cấp thành phố và cấp quận, huyện được xử lý trực tuyến và dữ liệu đô thị được chia sẻ rộng rãi. Không có dữ liệu quá khứ, mục tiêu đó chỉ đúng với hồ sơ mới.`,
    outcome: `Sau tám tháng, trên một mẫu 20.000 hồ sơ:

- **Mười hai trường dữ liệu** (số giấy phép, ngày cấp, địa chỉ cũ và mới, số tầng, diện tích sàn, mục đích sử dụng…) được trích xuất với độ chính xác **ít nhất 98%** ở trường in và **ít nhất 92%** ở trường viết tay, đo trên mẫu ngẫu nhiên do Sở chọn.
- Mỗi giá trị chỉ ngược lại được **đúng chỗ trên trang ảnh** mà nó được đọc ra.
- Giá trị mà hệ thống không chắc thì được chuyển cho người xem, thay vì đoán.
- Cán bộ tìm thấy hồ sơ theo địa chỉ hiện tại trong **dưới một phút**.`,
    budgetMin: 1_000_000_000,
    budgetMax: 1_900_000_000,
    offered: `- 20.000 hồ sơ đã quét (khoảng 380.000 trang), sao chép vào máy chủ tại Trung tâm Chuyển đổi số.
- 500 hồ sơ mẫu đã được cán bộ nhập tay làm đáp án.
- Bảng đối chiếu tên đường và số nhà cũ, mới của ba quận.
- Hai cán bộ lưu trữ, mỗi người một ngày mỗi tuần.`,
    applicantKinds: ['startup', 'research'],
    eligibility:
      'Tổ chức đã được một thành phố trong mạng lưới xác minh. Toàn bộ việc xử lý diễn ra trên máy chủ của Thành phố; không được sao chép hồ sơ ra ngoài. Nhân sự tiếp cận hồ sơ ký cam kết bảo mật.',
    questions: [
      {
        id: 'method',
        label: 'Bạn đọc con dấu, chữ viết tay và bản vẽ bằng cách nào?',
        help: 'Nêu kết quả trên tài liệu tương tự, tách riêng trường in và trường viết tay.',
        required: true,
        maxLength: 3_000,
        prefill: 'solution',
      },
      {
        id: 'doubt',
        label: 'Hệ thống xử lý điều không chắc chắn ra sao?',
        help: 'Ngưỡng, giao diện cho người xem, công sức dự kiến của cán bộ trên mỗi 100 hồ sơ.',
        required: true,
        maxLength: 2_000,
        prefill: 'none',
      },
      {
        id: 'matching',
        label: 'Nối địa chỉ cũ với địa chỉ hiện tại như thế nào?',
        help: '',
        required: true,
        maxLength: 2_000,
        prefill: 'none',
      },
      {
        id: 'security',
        label: 'An toàn thông tin khi làm việc trên máy chủ của Thành phố',
        help: 'Chứng nhận, phân quyền, nhật ký truy cập.',
        required: true,
        maxLength: 1_500,
        prefill: 'certificates',
      },
    ],
    attachmentsWanted:
      'Báo cáo kết quả trên 50 trang mẫu đính kèm lời mời; dự toán; lý lịch nhân sự chủ chốt.',
    criteria: [
      {
        id: 'accuracy',
        name: 'Độ chính xác trên mẫu',
        description: 'Kết quả trên 50 trang mẫu, do Sở chấm lại.',
        weight: 35,
        minimum: 60,
      },
      {
        id: 'trust',
        name: 'Truy nguyên và xử lý điều không chắc',
        description:
          'Mỗi giá trị dẫn về trang gốc; người xem quyết định nhanh và không bị dẫn dắt.',
        weight: 25,
        minimum: 50,
      },
      {
        id: 'matching',
        name: 'Đối chiếu địa chỉ',
        description: 'Cách làm với đường đổi tên, số nhà có dấu gạch chéo, hẻm tách nhập.',
        weight: 15,
        minimum: null,
      },
      {
        id: 'security',
        name: 'An toàn thông tin',
        description: 'Quy trình, chứng nhận, nhật ký.',
        weight: 10,
        minimum: 50,
      },
    ],
    priceWeight: 15,
    tieBreak: 'quality',
    awards: 1,
    minimumApplications: 1,
    shortOpeningReason: '',
    terms: `Thỏa thuận thí điểm tám tháng; thanh toán 30% sau 2.000 hồ sơ đầu tiên đạt độ chính xác, 50% sau 20.000 hồ sơ, 20% sau khi bàn giao dữ liệu và tài liệu.

Dữ liệu trích xuất thuộc về Thành phố. Phần mềm thuộc về nhà cung cấp; Sở được quyền sử dụng trong ba năm sau thí điểm với mức phí nêu trong hồ sơ. Mọi bản sao tạm trên máy chủ được xóa trong 15 ngày sau nghiệm thu. Vi phạm cam kết bảo mật là căn cứ chấm dứt ngay.`,
  },
  translations: {},
  timeline: {
    created: -79,
    inReview: -70,
    published: -66,
    questionsUntil: -43,
    deadline: -36,
    opened: -33,
    scoring: -29,
    scored: -15,
    ranked: -7,
    proposed: -2,
    evaluationUntil: 6,
  },
  questions: [
    {
      by: 'founder@mekong-data.example',
      asked: -62,
      text: 'Máy chủ của Thành phố có bộ xử lý đồ họa không? Nếu không, chúng tôi có được đặt máy của mình trong phòng máy và để lại đó đến khi xóa dữ liệu?',
      answered: -60,
      answer:
        'Hiện không có. Bạn được đặt tối đa hai máy trong phòng máy của Trung tâm Chuyển đổi số, không nối ra Internet. Ổ đĩa được xóa có chứng kiến và niêm phong trước khi mang ra.',
    },
    {
      by: 'founder@cong-lang.example',
      asked: -57,
      text: 'Trong 500 hồ sơ mẫu có bao nhiêu hồ sơ chữ viết tay? Trường nào được coi là “viết tay” khi tính độ chính xác?',
      answered: -54,
      answer:
        'Số hồ sơ mẫu có ít nhất một trường viết tay là 210. Trường được xếp loại theo cách nó xuất hiện trên trang, do cán bộ lưu trữ đánh dấu, không theo loại biểu mẫu. Trả lời này được đưa vào văn bản sửa đổi sắp tới.',
    },
    {
      by: 'founder@red-river-lab.example',
      asked: -48,
      text: 'Chúng tôi có thể công bố một bài nghiên cứu về phương pháp, không kèm hình ảnh hồ sơ?',
      answered: -46,
      answer:
        'Được, sau khi Sở đọc bản thảo trong vòng 15 ngày làm việc để bảo đảm không có thông tin cá nhân. Việc đọc bản thảo không nhằm thay đổi kết luận khoa học.',
    },
  ],
  addendum: {
    at: -52,
    summary:
      'Tăng số hồ sơ mẫu đã nhập tay từ 500 lên 800, nêu rõ số hồ sơ có chữ viết tay, và bổ sung khả năng đặt máy của nhà cung cấp trong phòng máy.',
    changes: {
      offered: `- 20.000 hồ sơ đã quét (khoảng 380.000 trang), sao chép vào máy chủ tại Trung tâm Chuyển đổi số.
- 800 hồ sơ mẫu đã được cán bộ nhập tay làm đáp án, trong đó 340 hồ sơ có ít nhất một trường viết tay; loại của từng trường đã được đánh dấu.
- Bảng đối chiếu tên đường và số nhà cũ, mới của ba quận.
- Chỗ đặt tối đa hai máy của nhà cung cấp trong phòng máy, không nối ra Internet.
- Hai cán bộ lưu trữ, mỗi người một ngày mỗi tuần.`,
    },
  },
  applications: [
    {
      organisation: 'mekong-data',
      price: 1_540_000_000,
      started: -51,
      submitted: -39,
      answers: {
        method:
          'Ba bộ đọc riêng cho trang in, chữ viết tay và khung tên bản vẽ, chạy trên máy đặt trong phòng máy. Con dấu được tách khỏi chữ theo màu trước khi đọc. Trên 50 trang mẫu: 98,6% ở trường in, 93,1% ở trường viết tay (đếm theo trường, không theo ký tự). Yếu nhất là diện tích sàn ghi tay cạnh kích thước bản vẽ, 88%.',
        doubt:
          'Mỗi giá trị có một mức tin cậy được hiệu chỉnh trên mẫu; dưới 0,9 thì chuyển cho người xem. Người xem thấy đoạn ảnh trước, gõ giá trị, rồi mới thấy giá trị máy đọc, để không bị dẫn dắt. Dự kiến 14 phút công của cán bộ trên mỗi 100 hồ sơ sau khi ổn định; tháng đầu tiên khoảng 40 phút.',
        matching:
          'Chúng tôi dựng một “lịch sử địa chỉ”: mỗi địa chỉ có thời gian hiệu lực và nguồn, lấy từ bảng đối chiếu của ba quận và từ chính các hồ sơ có ghi cả hai địa chỉ. Số nhà có nhiều dấu gạch chéo được tách thành từng cấp hẻm. Khi có hai khả năng, hệ thống giữ cả hai và ghi lý do.',
        security:
          'Công ty được chứng nhận ISO/IEC 27001 từ ba năm nay, phạm vi gồm cả nhân sự làm việc tại cơ sở của khách hàng. Bốn người được cấp quyền, đăng nhập hai lớp, mọi lần mở hồ sơ được ghi nhật ký và gửi Sở hằng tuần. Không dùng thiết bị cá nhân trong phòng máy.',
      },
    },
    {
      organisation: 'cong-lang',
      price: 1_180_000_000,
      started: -50,
      submitted: -38,
      answers: {
        method:
          'Chúng tôi kết hợp một bộ nhận dạng chữ mã nguồn mở với biểu mẫu: hệ thống biết trường nào nằm ở đâu trên mười bốn loại biểu mẫu thường gặp nên chỉ đọc đúng vùng đó. Trên 50 trang mẫu: 98,2% ở trường in; 84,5% ở trường viết tay. Với bản vẽ, chúng tôi chỉ đọc khung tên.',
        doubt:
          'Trường viết tay mặc định đều được người xem lại, nên kết quả cuối cùng đạt yêu cầu nhưng tốn công: khoảng 55 phút trên mỗi 100 hồ sơ. Giao diện xem lại đặt ảnh và ô nhập cạnh nhau, dùng hoàn toàn bằng bàn phím. Chúng tôi sẵn sàng cử một người nhập liệu trong bốn tháng, đã tính trong giá.',
        matching:
          'Dùng bảng đối chiếu của Sở, kèm bộ quy tắc chuẩn hóa tên đường và số nhà đã dùng cho cẩm nang thủ tục của chúng tôi. Địa chỉ không khớp được đưa vào danh sách để cán bộ phường xác nhận; chúng tôi ước tính khoảng 8% số hồ sơ.',
        security:
          'Chứng nhận ISO/IEC 27001. Ba nhân sự chủ chốt đã ký cam kết bảo mật với cơ quan nhà nước trong dự án trước. Phần mềm cài trên máy chủ của Thành phố dưới dạng gói có chữ ký, không có kết nối ra ngoài; nhật ký truy cập do quản trị viên của Thành phố giữ.',
      },
    },
    {
      organisation: 'red-river-lab',
      price: 1_720_000_000,
      started: -47,
      submitted: -37,
      answers: {
        method:
          'Viện phát triển mô hình đọc chữ viết tay tiếng Việt trên kho tư liệu hành chính, công bố kèm bộ kiểm tra. Trên 50 trang mẫu: 97,4% ở trường in và 95,2% ở trường viết tay. Chúng tôi đọc được cả kích thước chính trên bản vẽ mặt bằng (83%). Trường in thấp hơn vì chưa tinh chỉnh cho ảnh quét độ phân giải thấp; dự kiến đạt 98% sau 500 hồ sơ đầu tiên.',
        doubt:
          'Mỗi giá trị đi kèm phân bố xác suất thay vì một con số. Giá trị không chắc được hai người xem độc lập, khi khác nhau thì người thứ ba quyết định. Cách này cho dữ liệu tốt nhưng tốn công: ước tính 70 phút trên mỗi 100 hồ sơ. Có thể giảm còn một người xem nếu Sở chấp nhận sai số cao hơn.',
        matching:
          'Chúng tôi xem đây là bài toán liên kết bản ghi, dùng bảng đối chiếu, vị trí tương đối trên bản đồ địa chính và tên chủ hộ đã mã hóa. Độ chính xác trên một quận thử nghiệm trong đề tài trước là 96%. Cần thêm bản đồ địa chính dạng số của ba quận.',
        security:
          'Viện tuân theo quy chế bảo mật dữ liệu nghiên cứu do hội đồng đạo đức giám sát, chưa có chứng nhận ISO/IEC 27001. Máy tính riêng đặt trong phòng máy, hai nghiên cứu viên và một kỹ sư có quyền, nhật ký bàn giao cho Sở mỗi tháng.',
      },
    },
  ],
  evaluation: archiveEvaluation,
}
