import type { DemoChallenge } from '../types'

export const stepFreeToTheClinicTranslations: DemoChallenge['translations'] = {
  en: {
    title: 'Step-free to the clinic: routes for people who find walking hard',
    summary:
      'A pilot in two districts: a route from front door to reception of ten clinics without steps, steep slopes or locked gates, and a warning if it cannot be used today.',
    problem: `Booking a doctor takes a minute. Getting there, for someone in a wheelchair, with a stick or with a double pram, is an unknown. An ordinary map assumes that they will

- climb the six steps at the underpass;
- pass through a gate that is locked at night and opened whenever someone comes;
- manage a kerb where the ramp was removed a week ago for repairs.

Data on kerbs and slopes exists, but was collected once and in different formats. **Today’s obstacles** (ice, a hole, a parked car, a lift out of order) are not in it. People leave an hour early, and some turn back.`,
    outcome: `In seven months, in Sviblovo and Tagansky:

1. checked routes to **ten clinics** from stops and stations within 1,200 m, and from homes whose residents ask for one;
2. four profiles: wheelchair, stick or walking frame, pram, low vision;
3. a warning of a new obstacle within **two hours** of a report, and a way round it if there is one;
4. a link “how to get there without steps” in the confirmation of an appointment;
5. open data on obstacles for road maintenance.

Success: 40 testers have walked three routes each, and in at least 90% of cases the route was as promised.`,
    offered: `- Layers of kerbs, crossings, stairs and slopes as they are, with the survey date of each.
- Notices of repairs and closures on the day they are approved.
- Contact with the ten clinics: where the step-free entrance is and when it is open.
- A group of 40 testers, gathered with local associations of disabled people; we pay for their time.
- A place in the test environment of the booking service for the link to the route.`,
    eligibility: `- Startups and research organisations; joint applications are welcome.
- A working product or completed research on pedestrian routes or street surveys.
- At least one person with a disability in the team or among its regular testers.
- Users’ locations are not kept once a route has been computed.`,
    attachmentsWanted:
      'A schedule on one page, and a sample route to any clinic with photographs of its obstacles (PDF).',
    terms: `- A seven-month agreement: two months of survey, five of operation. The price includes VAT if the supplier pays it.
- Payment: 25% after the survey of the first district, 25% after the second, and 25% each after the third and fifth month of operation.
- Data collected on the way is handed to the city and published under an **open licence**; rights in the software stay with the supplier.
- A route on which a tester fell or got stuck is withdrawn the same day until it is checked on the spot.
- Personal data under Federal Law No. 152-FZ; starting points of routes are not stored.
- If totals are equal, the one with more points for quality goes first.`,
    criteria: {
      reliability: {
        name: 'Reliability of the route',
        description: 'Survey method, updates, behaviour when data is incomplete.',
      },
      people: {
        name: 'Part played by people with disabilities',
        description: 'Their role in design, tests and acceptance.',
      },
      integration: {
        name: 'Link to booking, and open data',
        description: 'Ease of connection, quality and format of the data.',
      },
    },
    questions: {
      survey: {
        label: 'How will you collect the data on the way and keep it current?',
        help: 'What you measure, what you take over, how often you check.',
      },
      today: {
        label: 'How does the route learn of an obstacle today?',
        help: 'And how do you tell a true report from a mistake?',
      },
      testers: {
        label: 'How do you work with testers?',
        help: 'Who may stop a release if a route is dangerous, and when?',
      },
      references: { label: 'Where has it worked?', help: '' },
    },
  },
  vi: {
    title: 'Đến phòng khám không bậc thang: lộ trình cho người đi lại khó khăn',
    summary:
      'Thí điểm tại hai khu: lộ trình từ cửa nhà đến quầy tiếp đón của mười phòng khám, không bậc thang, không dốc gắt, không cổng khóa — và có cảnh báo nếu hôm nay không đi được.',
    problem: `Đặt lịch khám chỉ mất một phút. Nhưng đường đến nơi, với người đi xe lăn, chống gậy hay đẩy xe nôi đôi, lại là điều không biết trước. Bản đồ thông thường cho rằng họ sẽ:

- leo sáu bậc thang ở lối qua đường;
- đi qua chiếc cổng ban đêm bị khóa và chỉ mở khi có người đến;
- vượt qua bó vỉa ở chỗ tuần trước vừa dỡ dốc lên xuống để sửa chữa.

Dữ liệu về bó vỉa và độ dốc đã có, nhưng chỉ thu thập một lần và theo nhiều định dạng. **Chướng ngại của hôm nay** — băng, ổ gà, xe đỗ chắn lối, thang nâng hỏng — không có trong đó. Nhiều người phải đi sớm một giờ, và có khi đành quay về.`,
    outcome: `Trong bảy tháng, tại Sviblovo và Tagansky:

1. lộ trình đã kiểm tra đến **mười phòng khám**, từ các trạm và ga trong bán kính 1.200 m và từ nhà của cư dân có yêu cầu;
2. bốn nhóm người dùng: xe lăn, gậy hoặc khung tập đi, xe nôi, thị lực kém;
3. cảnh báo chướng ngại mới trong vòng **hai giờ** kể từ khi có người báo, kèm đường vòng nếu có;
4. liên kết “đường đi không bậc thang” trong thông báo xác nhận lịch khám;
5. dữ liệu mở về chướng ngại cho đơn vị bảo trì đường.

Thành công khi 40 người thử nghiệm, mỗi người đi ba lộ trình, và ít nhất 90% số lượt đúng như đã hứa.`,
    offered: `- Các lớp dữ liệu hiện có về bó vỉa, lối qua đường, bậc thang và độ dốc, ghi rõ ngày khảo sát của từng lớp.
- Thông báo sửa chữa và cấm đường ngay trong ngày được duyệt.
- Đầu mối tại mười phòng khám: lối vào không bậc thang ở đâu và mở khi nào.
- Nhóm 40 người thử nghiệm do các hội người khuyết tật địa phương giới thiệu; chúng tôi trả thù lao cho họ.
- Vị trí trong môi trường thử nghiệm của dịch vụ đặt lịch để gắn liên kết lộ trình.`,
    eligibility: `- Doanh nghiệp khởi nghiệp và tổ chức nghiên cứu; được nộp hồ sơ liên danh.
- Có sản phẩm đang hoạt động hoặc nghiên cứu đã hoàn thành về lộ trình đi bộ hay khảo sát đường phố.
- Có ít nhất một người khuyết tật trong nhóm hoặc trong số người thử nghiệm thường xuyên.
- Không lưu vị trí người dùng sau khi đã tính xong lộ trình.`,
    attachmentsWanted:
      'Tiến độ trên một trang và một lộ trình mẫu đến một phòng khám bất kỳ, kèm ảnh các chướng ngại (PDF).',
    terms: `- Hợp đồng bảy tháng: hai tháng khảo sát, năm tháng vận hành. Giá đã gồm thuế giá trị gia tăng nếu bên cung cấp phải nộp.
- Thanh toán: 25% sau khi khảo sát khu thứ nhất, 25% sau khu thứ hai, và mỗi lần 25% sau tháng vận hành thứ ba và thứ năm.
- Dữ liệu thu thập về đường đi được bàn giao cho thành phố và công bố theo **giấy phép mở**; quyền đối với phần mềm vẫn thuộc bên cung cấp.
- Lộ trình khiến người thử nghiệm bị ngã hoặc mắc kẹt phải gỡ ngay trong ngày cho đến khi kiểm tra tại chỗ.
- Dữ liệu cá nhân tuân theo Luật Liên bang số 152-FZ; không lưu điểm xuất phát của lộ trình.
- Nếu tổng điểm bằng nhau, hồ sơ có nhiều điểm chất lượng hơn được xếp trước.`,
    criteria: {
      reliability: {
        name: 'Độ tin cậy của lộ trình',
        description: 'Phương pháp khảo sát, cập nhật, cách xử lý khi thiếu dữ liệu.',
      },
      people: {
        name: 'Sự tham gia của người khuyết tật',
        description: 'Vai trò của họ trong thiết kế, thử nghiệm và nghiệm thu.',
      },
      integration: {
        name: 'Kết nối với đặt lịch khám và dữ liệu mở',
        description: 'Mức độ dễ kết nối, chất lượng và định dạng dữ liệu.',
      },
    },
    questions: {
      survey: {
        label: 'Quý vị thu thập và cập nhật dữ liệu về đường đi như thế nào?',
        help: 'Tự đo những gì, dùng lại những gì, bao lâu kiểm tra một lần.',
      },
      today: {
        label: 'Làm sao lộ trình biết được chướng ngại của hôm nay?',
        help: 'Và làm sao phân biệt tin báo đúng với nhầm lẫn.',
      },
      testers: {
        label: 'Quý vị làm việc với người thử nghiệm như thế nào?',
        help: 'Ai được dừng phát hành khi lộ trình nguy hiểm, và vào lúc nào.',
      },
      references: { label: 'Giải pháp đã hoạt động ở đâu?', help: '' },
    },
  },
}
