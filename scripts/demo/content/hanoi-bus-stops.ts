import type { DemoChallenge } from '../types'
import { busStopsEvaluation } from './hanoi-bus-stops-evaluation'

/** In scoring: the panel has three applications before it, and not everyone has handed scores in. */
export const hanoiBusStops: DemoChallenge = {
  slug: 'bus-arrivals-without-power',
  unit: 'transport',
  kind: 'pilot_call',
  author: 'transport@hanoi.example',
  approver: 'approver@hanoi.example',
  language: 'vi',
  priority: 'digital-society',
  content: {
    title: 'Giờ xe buýt đến tại những điểm dừng không có nguồn điện',
    summary:
      'Sở Giao thông vận tải tìm thiết bị hiển thị giờ xe buýt sắp đến, tự cấp nguồn, đọc được dưới nắng và trong mưa, để thử nghiệm tại 30 điểm dừng trên hai hành lang, từ phố cổ Hoàn Kiếm ra các huyện phía tây.',
    sectors: ['mobility', 'inclusion'],
    component: 'infrastructure',
    problem: `Người có điện thoại thông minh xem được giờ xe đến trong ứng dụng. Người không có điện thoại, hết pin, hoặc đang cầm ô trong mưa thì không. Phần lớn điểm dừng chỉ là một cột biển trên vỉa hè: không nhà chờ, không nguồn điện, không đường truyền. Kéo điện đến từng cột vừa tốn kém, vừa phải xin phép đào vỉa hè nhiều tháng.

Vì không biết xe còn cách bao xa, hành khách đứng tràn xuống lòng đường để ngóng, hoặc bỏ đi ngay trước khi xe tới. Người khiếm thị phải hỏi người bên cạnh xe nào đang vào bến.

Những lần thử trước đây với màn hình thông thường không bền: nắng làm chữ mờ, mưa lớn làm hỏng bộ nguồn, và không ai biết thiết bị đã tắt cho đến khi có người phàn nàn.`,
    outcome: `Trong chín tháng, tại 30 điểm dừng:

- Giờ đến của ba chuyến kế tiếp hiển thị với **sai số không quá hai phút** trong ít nhất 85% trường hợp khi xe còn cách dưới mười phút.
- Thiết bị hoạt động **ít nhất 97% thời gian**, kể cả trong những tuần mưa phùn thiếu nắng.
- Đọc được từ khoảng cách ba mét, cả ban ngày và ban đêm; có nút bấm nghe giờ đến cho người khiếm thị.
- Thiết bị tự báo khi gặp sự cố, trước khi hành khách phát hiện.`,
    budgetMin: 900_000_000,
    budgetMax: 1_800_000_000,
    offered: `- **30 điểm dừng** đã khảo sát, gồm 12 điểm ở quận Hoàn Kiếm và 18 điểm dọc trục đi Chương Mỹ; Sở lo thủ tục cho phép lắp đặt trên cột hiện hữu.
- **Dữ liệu:** vị trí xe theo thời gian thực (khoảng 15 giây một lần), biểu đồ chạy xe theo định dạng GTFS, lịch sử sáu tháng.
- **Hiện trường:** một đội bảo dưỡng của đơn vị quản lý hạ tầng giao thông đi cùng trong hai tuần lắp đặt.
- Một nhóm hành khách khiếm thị nhận lời dùng thử và góp ý hằng tháng.`,
    applicantKinds: ['startup', 'research'],
    eligibility: `Tổ chức đã được một thành phố trong mạng lưới xác minh, có ít nhất một sản phẩm phần cứng đang chạy ngoài trời trên sáu tháng (của mình hoặc của thành viên liên danh). Thiết bị phải tháo được mà không để lại hư hại cho cột. Hồ sơ bằng tiếng Việt hoặc tiếng Anh.`,
    questions: [
      {
        id: 'device',
        label: 'Thiết bị: nguồn điện, màn hình, vỏ và cách lắp',
        help: 'Nêu số ngày hoạt động khi hoàn toàn không có nắng và cấp bảo vệ chống bụi, nước.',
        required: true,
        maxLength: 3_000,
        prefill: 'solution',
      },
      {
        id: 'accuracy',
        label: 'Giờ đến được tính như thế nào?',
        help: 'Nói rõ điều gì xảy ra khi mất tín hiệu của xe hoặc khi đường ùn tắc bất thường.',
        required: true,
        maxLength: 2_500,
        prefill: 'none',
      },
      {
        id: 'access',
        label: 'Người khiếm thị và người cao tuổi sử dụng ra sao?',
        help: '',
        required: true,
        maxLength: 1_500,
        prefill: 'none',
      },
      {
        id: 'maintenance',
        label: 'Bảo dưỡng và giám sát từ xa',
        help: 'Thời gian phát hiện và khắc phục sự cố, phụ tùng dự phòng, người có mặt tại Hà Nội.',
        required: true,
        maxLength: 2_000,
        prefill: 'none',
      },
      {
        id: 'references',
        label: 'Nơi thiết bị đang hoạt động',
        help: 'Địa điểm, số lượng, thời gian, và điều đã học được từ hỏng hóc.',
        required: true,
        maxLength: 2_000,
        prefill: 'references',
      },
    ],
    attachmentsWanted:
      'Bản vẽ lắp đặt trên cột đường kính 76–114 mm, phiếu thông số kỹ thuật, dự toán tách riêng thiết bị, lắp đặt và vận hành.',
    criteria: [
      {
        id: 'reliability',
        name: 'Độ bền và độ tin cậy ngoài trời',
        description:
          'Bằng chứng thiết bị chịu được nắng, mưa lớn, những tuần thiếu nắng và va chạm.',
        weight: 30,
        minimum: 50,
      },
      {
        id: 'accuracy',
        name: 'Độ chính xác của giờ đến',
        description: 'Phương pháp tính, cách xử lý khi thiếu dữ liệu, cách công bố sai số.',
        weight: 20,
        minimum: 50,
      },
      {
        id: 'access',
        name: 'Khả năng tiếp cận',
        description: 'Độ dễ đọc, âm thanh, chiều cao lắp đặt, chữ đủ dấu tiếng Việt.',
        weight: 20,
        minimum: null,
      },
      {
        id: 'maintenance',
        name: 'Bảo dưỡng và chi phí vòng đời',
        description: 'Công bảo dưỡng mỗi điểm dừng mỗi năm, phụ tùng, tuổi thọ dự kiến.',
        weight: 15,
        minimum: null,
      },
    ],
    priceWeight: 15,
    shortlist: 2,
    tieBreak: 'quality',
    awards: 1,
    minimumApplications: 2,
    shortOpeningReason: '',
    terms: `Thỏa thuận thí điểm chín tháng. Thanh toán theo bốn mốc: 25% khi lắp xong năm điểm đầu tiên, 35% khi lắp đủ 30 điểm, 20% sau sáu tháng vận hành, 20% khi có báo cáo kết quả.

Thiết bị thuộc về nhà cung cấp trong thời gian thí điểm; Sở có quyền mua lại theo giá còn lại đã nêu trong hồ sơ. Số liệu về sai số giờ đến và thời gian hoạt động được công bố hằng tháng dưới dạng dữ liệu mở. Nhà cung cấp mua bảo hiểm trách nhiệm đối với bên thứ ba.`,
  },
  translations: {
    en: {
      title: 'Bus arrival times at stops without electricity',
      summary:
        'The Department of Transport seeks a self-powered display of the next bus arrivals, readable in sun and rain, to be tried at 30 stops on two corridors from the old quarter of Hoan Kiem towards the western districts.',
      problem: `People with a smartphone see the arrival time in an app. People without one, with an empty battery, or holding an umbrella in the rain don’t. Most stops are a sign on a pole: no shelter, no electricity, no data line. Bringing power to every pole is expensive and takes months of permits to dig up the pavement.

Not knowing how far away the bus is, passengers step into the road to look for it, or leave just before it comes. Blind passengers have to ask a stranger which bus is pulling in.

Earlier attempts with ordinary screens didn’t last: sun washed out the type, heavy rain broke the power supply, and nobody knew a device was dark until somebody complained.`,
      outcome: `Within nine months, at 30 stops:

- The next three arrivals are shown **no more than two minutes off** in at least 85% of cases when the bus is less than ten minutes away.
- Devices work **at least 97% of the time**, also in weeks of drizzle with little sun.
- They can be read from three metres by day and by night, and a button speaks the arrivals for blind passengers.
- A device reports its own fault before a passenger notices it.`,
      offered: `- **30 surveyed stops**, 12 in Hoan Kiem and 18 along the road to Chuong My; the Department obtains permission to mount on existing poles.
- **Data:** vehicle positions in real time (about every 15 seconds), timetables as GTFS, six months of history.
- **On site:** a maintenance crew of the traffic infrastructure operator for the two weeks of installation.
- A group of blind passengers has agreed to try it and comment every month.`,
      eligibility: `Organisations verified by a city of the network, with at least one hardware product that has worked outdoors for more than six months (their own or a consortium member’s). The device must come off without damage to the pole. Applications in Vietnamese or English.`,
      attachmentsWanted:
        'Drawing of the mounting on poles of 76–114 mm, technical data sheet, cost estimate with devices, installation and operation shown separately.',
      terms: `A pilot agreement of nine months. Four payments: 25% when the first five stops are installed, 35% when all 30 are, 20% after six months of operation, 20% with the report of results.

The devices belong to the supplier during the pilot; the Department may buy them at the residual price named in the application. Figures on accuracy and availability are published monthly as open data. The supplier carries third-party liability insurance.`,
      criteria: {
        reliability: {
          name: 'Durability and reliability outdoors',
          description:
            'Evidence that the device stands sun, heavy rain, weeks with little sun, and knocks.',
        },
        accuracy: {
          name: 'Accuracy of arrival times',
          description: 'Method, behaviour when data is missing, and how errors are published.',
        },
        access: {
          name: 'Accessibility',
          description: 'Legibility, sound, mounting height, type with full Vietnamese diacritics.',
        },
        maintenance: {
          name: 'Maintenance and life-cycle cost',
          description: 'Yearly work per stop, spare parts, expected life.',
        },
      },
      questions: {
        device: {
          label: 'The device: power, display, housing and mounting',
          help: 'State how many days it works with no sun at all, and its protection against dust and water.',
        },
        accuracy: {
          label: 'How are arrival times calculated?',
          help: 'Say what happens when a vehicle’s signal is lost or traffic is unusually heavy.',
        },
        access: { label: 'How do blind and older passengers use it?', help: '' },
        maintenance: {
          label: 'Maintenance and remote monitoring',
          help: 'Time to notice and repair a fault, spare parts, people present in Hanoi.',
        },
        references: {
          label: 'Where the device is in use',
          help: 'Place, number, since when, and what you learned from failures.',
        },
      },
    },
  },
  timeline: {
    created: -54,
    inReview: -45,
    published: -40,
    questionsUntil: -14,
    deadline: -8,
    opened: -6,
    scoring: -3,
    evaluationUntil: 20,
  },
  questions: [
    {
      by: 'founder@citygrid.example',
      asked: -34,
      text: 'Are the poles earthed, and what additional wind load may we put on them?',
      answered: -31,
      answer:
        'Poles put up in the last ten years are earthed; the list of stops marks the seven that are not. The additional frontal area may not exceed 0.35 m² per pole, and the weight 14 kg. The structural note is attached to the call.',
    },
    {
      by: 'founder@lotus-mobility.example',
      asked: -29,
      text: 'Vị trí xe có kèm số chỗ trống hoặc trạng thái cửa không? Chúng tôi muốn hiển thị xe nào có sàn thấp.',
      answered: -27,
      answer:
        'Dữ liệu thời gian thực không có số chỗ trống. Loại xe (sàn thấp hay sàn cao) nằm trong danh mục phương tiện, ghép được theo biển số đã mã hóa; danh mục này cập nhật hằng tuần.',
    },
    {
      by: 'founder@mekong-data.example',
      asked: -20,
      text: 'Thiết bị do đối tác sản xuất có được tính là kinh nghiệm phần cứng của liên danh không?',
      answered: -18,
      answer:
        'Được, nếu nhà sản xuất là thành viên liên danh và ký thỏa thuận liên danh nộp kèm hồ sơ. Hợp đồng mua bán thông thường với nhà sản xuất thì không được tính.',
    },
  ],
  applications: [
    {
      organisation: 'lotus-mobility',
      price: 1_480_000_000,
      started: -33,
      submitted: -10,
      answers: {
        device:
          'Màn hình giấy điện tử 13,3 inch, tấm pin mặt trời 20 W, pin lưu điện LFP đủ dùng mười hai ngày không nắng. Vỏ nhôm cấp IP66, gắn bằng hai đai thép vào cột 76–114 mm, không khoan; trọng lượng 9,2 kg, diện tích chắn gió 0,24 m². Ban đêm có đèn viền chỉ sáng khi cảm biến nhận ra có người đứng chờ. Thiết bị dùng mạng 4G, mỗi ngày truyền khoảng 3 MB.',
        accuracy:
          'Chúng tôi kết hợp vị trí xe với thời gian chạy của từng đoạn đường theo giờ và theo thứ trong tuần, cập nhật mỗi 15 giây. Mất tín hiệu quá 90 giây thì số phút chuyển thành “khoảng”; quá bốn phút thì trở về giờ theo biểu đồ và ghi rõ như vậy. Thử trên dữ liệu sáu tháng mà Sở công bố: 88% trường hợp sai số không quá hai phút khi xe còn cách dưới mười phút; buổi chiều có mưa lớn chỉ đạt 79%.',
        access:
          'Chữ số cao 32 mm, tương phản không phụ thuộc vào nắng. Nút bấm có chữ nổi ở độ cao 1,1 m; loa đọc số tuyến, hướng đi và số phút bằng tiếng Việt, âm lượng tự điều chỉnh theo tiếng ồn. Trước khi nộp hồ sơ, chúng tôi đã thử mẫu với sáu người khiếm thị; họ đề nghị đọc số tuyến trước rồi mới đến hướng, và chúng tôi đã đổi.',
        maintenance:
          'Mỗi thiết bị báo trạng thái mười phút một lần; mất hai lần báo thì mở phiếu sự cố. Hai kỹ thuật viên của chúng tôi ở Hà Nội, cam kết có mặt trong 24 giờ và thay cả khối trong 20 phút. Dự phòng ba thiết bị hoàn chỉnh. Bảo dưỡng định kỳ: hai lần một năm, lau tấm pin mặt trời và kiểm tra đai.',
        references:
          'Hai mươi hai thiết bị tại một khu đô thị ở Hưng Yên từ mười sáu tháng nay, thời gian hoạt động 98,1%. Bốn hỏng hóc trong mùa mưa đầu tiên đều do gioăng cửa pin; từ đó chúng tôi đổi sang gioăng kép và không gặp lại. Tám thiết bị khác ở khuôn viên một trường đại học.',
      },
    },
    {
      organisation: 'citygrid',
      price: 1_760_000_000,
      started: -30,
      submitted: -11,
      answers: {
        device:
          'A 10.3-inch reflective display with a front light, a 30 W panel on a tilting bracket and a 460 Wh battery: nine days without any sun at the update rate asked for. Housing IP67, impact class IK10, 12.8 kg, 0.31 m² of frontal area. Clamps fit 60–120 mm poles without drilling. The controller is the one we use in our street-lighting cabinets, with a surge protector for unearthed poles.',
        accuracy:
          'We consume the arrival predictions of the city where they exist and compute our own otherwise, from vehicle positions and historical link times with a Kalman filter. If a vehicle is silent for more than two minutes we show its last known stop instead of minutes: passengers told us they trust that more than a number which doesn’t move. We have not yet worked with motorcycle-heavy traffic and plan four weeks of calibration.',
        access:
          'Digits of 26 mm, mounted so that the middle of the display is at 1.5 m. A large push button starts speech output; the Vietnamese voice comes from a licensed library and has been checked by two native speakers only. We propose a workshop with the group of blind passengers in the first month and a budget line for the changes that follow from it.',
        maintenance:
          'Remote monitoring runs in our operations centre in Sofia around the clock. For work on site we would contract a Hanoi electrical firm; a letter of intent is attached. Target: fault noticed within 30 minutes, repaired within 48 hours. Four complete spare units stay in Hanoi. The battery is rated for eight years at 35 °C.',
        references:
          'Fourteen solar displays at tram and bus stops in two Bulgarian towns for 26 months, 99.2% available. What failed: panel brackets in a storm in the first winter (redesigned), and one vandalised display. No deployment in a tropical climate so far; the climate chamber report for 40 °C and 93% humidity is attached.',
      },
    },
    {
      organisation: 'mekong-data',
      price: 1_120_000_000,
      started: -25,
      submitted: -9,
      answers: {
        device:
          'Liên danh với một xưởng điện tử ở Bình Dương (thỏa thuận đính kèm). Màn hình LED chữ vàng 64 × 32 điểm, tấm pin mặt trời 60 W, pin đủ bốn ngày không nắng ở độ sáng thường và sáu ngày ở chế độ tiết kiệm. Vỏ thép sơn tĩnh điện cấp IP65, nặng 13,6 kg. Màn hình LED đọc rõ ban đêm và rẻ hơn giấy điện tử, đổi lại tốn điện hơn.',
        accuracy:
          'Thế mạnh của chúng tôi là dữ liệu. Mô hình dự báo học riêng cho từng đoạn giữa hai điểm dừng, có tính đến mưa và giờ tan trường, và tự so với thực tế mỗi đêm. Trên tập dữ liệu sáu tháng của Sở, 91% trường hợp sai số không quá hai phút. Khi mất tín hiệu, thiết bị hiện dấu “~” và sai số ước tính; sau năm phút thì ẩn chuyến đó.',
        access:
          'Chữ số cao 45 mm, phát sáng, đọc được từ hơn tám mét. Nút bấm phát âm thanh là tùy chọn, đã tính trong giá cho 15 trong số 30 điểm; nếu lắp đủ 30 điểm, giá tăng thêm 48 triệu đồng. Màn hình thể hiện đủ dấu tiếng Việt ở cỡ chữ lớn, nhưng tên đường dài phải chạy chữ.',
        maintenance:
          'Bảng giám sát hiển thị điện áp pin, nhiệt độ và tình trạng kết nối, cảnh báo trong 15 phút. Bảo dưỡng tại chỗ do một cộng tác viên ở Hà Nội đảm nhiệm, trong vòng 48 giờ. Hai thiết bị dự phòng. Chúng tôi kiến nghị Sở giao việc lau tấm pin mặt trời cho đội vệ sinh nhà chờ hiện có để giảm chi phí.',
        references:
          'Phần mềm dự báo đang phục vụ ba tuyến buýt nội khu ở Bình Dương từ hai năm nay. Phần cứng của thành viên liên danh đã dùng làm bảng báo mực nước ở mười hai vị trí trong mười tháng; thời gian hoạt động 95,4%, nguyên nhân chính là pin yếu vào cuối đợt mưa dài. Lô mới dùng pin lớn hơn 40%.',
      },
    },
  ],
  evaluation: busStopsEvaluation,
}
