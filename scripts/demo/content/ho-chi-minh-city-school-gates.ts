import type { DemoChallenge } from '../types'
import { schoolGatesAgreement } from './agreements'
import { schoolGatesEvaluation } from './ho-chi-minh-city-school-gates-evaluation'

/** Awarded to two of four applicants; the standstill is over. */
export const hcmcSchoolGates: DemoChallenge = {
  slug: 'air-at-school-gates',
  unit: 'environment',
  kind: 'pilot_call',
  author: 'environment@hcmc.example',
  approver: 'approver@hcmc.example',
  language: 'vi',
  priority: 'shared-data',
  content: {
    title: 'Không khí trước cổng trường: đo, hiểu và thay đổi giờ đón trẻ',
    summary:
      'Sở Tài nguyên và Môi trường mời hai đơn vị đo bụi mịn và khí thải trước 24 cổng trường ở Quận 3 và thành phố Thủ Đức, rồi cùng nhà trường thử những thay đổi nhỏ trong giờ đón trẻ.',
    sectors: ['environment', 'health', 'education'],
    component: 'community',
    problem: `Hai lần mỗi ngày, trong chừng ba mươi phút, hàng trăm xe máy nổ máy chờ trước một cổng trường. Trẻ em đứng ngay ở độ cao của ống xả. Trạm quan trắc gần nhất có thể ở cách đó vài cây số và cho số liệu trung bình giờ: nó không nhìn thấy ba mươi phút ấy.

Phụ huynh, nhà trường và phường đều muốn làm gì đó, nhưng không biết điều gì có tác dụng: tắt máy khi chờ, lùi giờ tan học theo khối lớp, dời chỗ đón vào sân, hay cấm dừng xe ở một đoạn ngắn. Không có số đo trước và sau, mỗi biện pháp chỉ là một ý kiến.`,
    outcome: `- Trong **bốn tuần đầu**, số đo PM2.5 và NO₂ mỗi phút trước 24 cổng trường, với sai số được kiểm chứng bằng thiết bị chuẩn.
- Ít nhất **tám trường thử một biện pháp** trong sáu tuần; mỗi biện pháp có trường đối chứng.
- Kết quả được giải thích cho phụ huynh và học sinh bằng lời lẽ mà các em hiểu được.
- Dữ liệu mở, cập nhật trong ngày, đưa vào kho dữ liệu dùng chung của Thành phố.`,
    budgetMin: 700_000_000,
    budgetMax: 1_300_000_000,
    offered: `- 24 trường đã đồng ý tham gia, kèm sơ đồ cổng và giờ tan học; mỗi đơn vị được chọn nhận **12 trường** (ngân sách nêu trên là cho một đơn vị).
- Nguồn điện tại bốt bảo vệ, giá treo ở độ cao 1,2 m và 2,5 m.
- Một thiết bị chuẩn của trạm quan trắc để hiệu chuẩn hai tuần trước và sau thí điểm.
- Giáo viên phụ trách ở mỗi trường; buổi họp phụ huynh đầu và cuối thí điểm.`,
    applicantKinds: ['startup', 'research'],
    eligibility:
      'Doanh nghiệp khởi nghiệp hoặc tổ chức nghiên cứu đã được một thành phố trong mạng lưới xác minh, có kinh nghiệm đo chất lượng không khí ngoài trời. Không ghi hình trẻ em. Hồ sơ bằng tiếng Việt hoặc tiếng Anh; tài liệu cho nhà trường phải bằng tiếng Việt.',
    questions: [
      {
        id: 'measurement',
        label: 'Thiết bị đo và cách hiệu chuẩn',
        help: 'Nêu sai số đã được kiểm chứng, ảnh hưởng của độ ẩm, và cách phát hiện thiết bị trôi số đo.',
        required: true,
        maxLength: 3_000,
        prefill: 'solution',
      },
      {
        id: 'change',
        label: 'Bạn đề xuất thử biện pháp nào, và chứng minh tác dụng ra sao?',
        help: 'Thiết kế so sánh, số trường, điều gì có thể làm sai kết luận.',
        required: true,
        maxLength: 3_000,
        prefill: 'none',
      },
      {
        id: 'school',
        label: 'Làm việc với nhà trường, phụ huynh và học sinh như thế nào?',
        help: '',
        required: true,
        maxLength: 2_000,
        prefill: 'none',
      },
      {
        id: 'references',
        label: 'Kinh nghiệm đo không khí ngoài trời',
        help: 'Địa điểm, số thiết bị, tỷ lệ dữ liệu hợp lệ.',
        required: true,
        maxLength: 2_000,
        prefill: 'references',
      },
    ],
    attachmentsWanted:
      'Báo cáo so sánh với thiết bị chuẩn; dự toán; mẫu bản tin cho phụ huynh (nếu có).',
    criteria: [
      {
        id: 'measurement',
        name: 'Chất lượng đo',
        description:
          'Sai số đã kiểm chứng trong điều kiện ẩm, kế hoạch hiệu chuẩn, xử lý dữ liệu bất thường.',
        weight: 35,
        minimum: 60,
      },
      {
        id: 'change',
        name: 'Thiết kế thử biện pháp',
        description: 'So sánh trước sau có đối chứng, kết luận không vượt quá điều đo được.',
        weight: 30,
        minimum: 50,
      },
      {
        id: 'school',
        name: 'Làm việc với nhà trường',
        description: 'Giảm việc cho giáo viên, lời lẽ dễ hiểu, tôn trọng sự riêng tư của trẻ.',
        weight: 20,
        minimum: null,
      },
    ],
    priceWeight: 15,
    tieBreak: 'quality',
    awards: 2,
    minimumApplications: 3,
    shortOpeningReason: '',
    terms:
      'Hai thỏa thuận thí điểm, mỗi thỏa thuận sáu tháng và 12 trường. Thanh toán 30% sau lắp đặt và hiệu chuẩn, 40% sau giai đoạn thử biện pháp, 30% sau báo cáo. Thiết bị thuộc về nhà cung cấp. Số đo được công bố theo giấy phép mở. Hai đơn vị dùng chung một định dạng dữ liệu do Sở quy định và cùng chạy song song ở hai trường để so sánh.',
  },
  translations: {
    en: {
      title: 'The air at the school gate: measure, understand, change pick-up time',
      summary:
        'The Department of Natural Resources and Environment invites two suppliers to measure fine dust and exhaust gas at 24 school gates in District 3 and Thu Duc City, and to try small changes to pick-up time with the schools.',
      problem: `Twice a day, for half an hour or so, hundreds of motorcycles idle in front of a school gate. Children stand at the height of the exhaust pipes. The nearest monitoring station may be kilometres away and reports hourly averages: it doesn’t see that half hour.

Parents, schools and wards all want to do something but don’t know what works: engines off while waiting, classes leaving at different times, pick-up inside the yard, no stopping on a short stretch of road. Without figures from before and after, each measure is just an opinion.`,
      outcome: `- Within the **first four weeks**, PM2.5 and NO₂ per minute at 24 school gates, with an error verified against a reference instrument.
- At least **eight schools try one measure** for six weeks, each measure with a control school.
- Results explained to parents and pupils in words that children understand.
- Open data, updated the same day, in the city’s shared data warehouse.`,
      offered: `- 24 schools that have agreed to take part, with plans of their gates and their hours; each chosen supplier works with **12 schools** (the budget above is for one supplier).
- Power at the guard’s booth, mounts at 1.2 m and 2.5 m.
- A reference instrument of the monitoring station for calibration two weeks before and after the pilot.
- A teacher in charge at each school; parents’ meetings at the beginning and the end.`,
      eligibility:
        'Startups or research organisations verified by a city of the network, with experience in measuring outdoor air. No images of children may be recorded. Applications in Vietnamese or English; material for schools must be in Vietnamese.',
      attachmentsWanted:
        'Comparison with a reference instrument; cost estimate; a sample bulletin for parents, if you have one.',
      terms:
        'Two pilot agreements of six months and 12 schools each. Payment of 30% after installation and calibration, 40% after the measures have been tried, 30% after the report. The devices stay with the supplier. Measurements are published under an open licence. Both suppliers use one data format set by the Department and run side by side at two schools for comparison.',
      criteria: {
        measurement: {
          name: 'Quality of measurement',
          description:
            'Verified error in humid conditions, calibration plan, treatment of outliers.',
        },
        change: {
          name: 'Design of the trial measures',
          description:
            'Before and after with controls, conclusions that don’t exceed what was measured.',
        },
        school: {
          name: 'Work with schools',
          description: 'Little work for teachers, plain words, respect for children’s privacy.',
        },
      },
      questions: {
        measurement: {
          label: 'Instruments and calibration',
          help: 'Give verified errors, the effect of humidity, and how you notice drift.',
        },
        change: {
          label: 'Which measures do you propose to try, and how would you show their effect?',
          help: 'Design of the comparison, number of schools, what could mislead the conclusion.',
        },
        school: { label: 'How do you work with schools, parents and pupils?', help: '' },
        references: {
          label: 'Experience in measuring outdoor air',
          help: 'Places, number of devices, share of valid data.',
        },
      },
    },
  },
  timeline: {
    created: -124,
    inReview: -115,
    published: -110,
    questionsUntil: -82,
    deadline: -75,
    opened: -72,
    scoring: -67,
    scored: -54,
    ranked: -46,
    proposed: -40,
    decided: -35,
    evaluationUntil: -33,
  },
  questions: [
    {
      by: 'founder@airlight.example',
      asked: -104,
      text: 'May a supplier from outside Vietnam import the devices temporarily, and who is the importer of record?',
      answered: -101,
      answer:
        'Temporary import is possible for the duration of the pilot. The supplier or its customs broker is the importer; the Department issues a letter confirming the purpose within five working days of signature. Duties, if any, belong in your cost estimate.',
    },
    {
      by: 'founder@red-river-lab.example',
      asked: -98,
      text: 'Thiết bị chuẩn đo theo phương pháp nào, và trung bình bao nhiêu phút?',
      answered: -95,
      answer:
        'PM2.5 theo phương pháp suy giảm tia beta, trung bình giờ; NO₂ theo phương pháp hóa phát quang, một phút. Số liệu thô được giao cho cả hai đơn vị.',
    },
    {
      by: 'founder@mekong-data.example',
      asked: -90,
      text: 'Có thể nộp hồ sơ chỉ cho phần phân tích và truyền thông, dùng thiết bị của đơn vị được chọn kia không?',
      answered: -88,
      answer:
        'Không. Mỗi hồ sơ phải tự bảo đảm việc đo tại 12 trường. Bạn có thể liên danh với đơn vị có thiết bị.',
    },
  ],
  applications: [
    {
      organisation: 'airlight',
      price: 1_210_000_000,
      started: -103,
      submitted: -78,
      answers: {
        measurement:
          'Each gate gets one unit at 1.2 m with two optical particle counters and an electrochemical NO₂ cell. Against a beta-attenuation reference in Sofia the hourly error for PM2.5 is 3.1 µg/m³. Humidity is our main concern: above 85% we heat the inlet to 40 °C, and data above 95% is flagged. Two counters in one housing show drift as soon as they disagree by more than 15% for six hours.',
        change:
          'Engines off while waiting, and classes leaving in two groups fifteen minutes apart. Six schools: two per measure and two controls matched by traffic, then crossed over after three weeks so that each school is also its own control. What could mislead us is rain; we compare only dry pick-up periods and state how many remain. If fewer than ten remain, we will say that we don’t know.',
        school:
          'A teacher spends no more than 20 minutes a week. Children get a “weather report” of their gate, written with a Vietnamese science teacher who is part of the team. A coloured lamp at the gate was popular in Sofia, but pupils ran to stand beside it; we propose a small display inside the hall instead. No cameras, no microphones.',
        references:
          'Sixty-two units at schools and kindergartens in Sofia over three heating seasons, 96% valid hours. Eleven units in a coastal town with high humidity for a year, 91% valid hours; the lost hours led to the heated inlet. We have not measured in a tropical climate, and plan two additional weeks of calibration for this reason.',
      },
    },
    {
      organisation: 'red-river-lab',
      price: 980_000_000,
      started: -100,
      submitted: -77,
      answers: {
        measurement:
          'Thiết bị do viện chế tạo, bản vẽ công bố, gồm một cảm biến quang học và một cảm biến NO₂, hộp sấy khí đầu vào. So với thiết bị beta tại Hà Nội trong mười một tháng: sai số trung bình giờ 4,0 µg/m³, tăng lên 6,2 khi độ ẩm trên 90%. Cứ hai tuần, một thiết bị “du khách” được đặt cạnh lần lượt từng cổng trường trong hai giờ để phát hiện trôi số đo.',
        change:
          'Bốn biện pháp, mỗi biện pháp hai trường, cùng bốn trường đối chứng; thứ tự bắt đầu được bốc thăm công khai trước phụ huynh. Đếm xe bằng cảm biến từ đặt dưới gờ, không ghi hình. Chúng tôi công bố kế hoạch phân tích trước khi có số liệu. Nguy cơ lớn nhất: trường đối chứng tự thay đổi theo; khi đó chúng tôi phân tích theo mức tuân thủ thực tế.',
        school:
          'Mỗi trường một nhóm tám học sinh làm “phóng viên không khí”, đọc bản tin hai phút trên loa trường mỗi tuần. Bản tin cho phụ huynh dài nửa trang, thử trước với mười phụ huynh. Sinh viên sư phạm thực tập hỗ trợ giáo viên, để giáo viên không phải soạn thêm gì.',
        references:
          'Mạng 35 thiết bị tại các khu dân cư ở Hà Nội trong hai năm, tỷ lệ dữ liệu hợp lệ 89%. Hai bài báo về hiệu chỉnh độ ẩm, dữ liệu mở. Mùa mưa đầu tiên mất 12% dữ liệu do côn trùng chui vào đầu hút; từ đó mọi đầu hút đều có lưới.',
      },
    },
    {
      organisation: 'mekong-data',
      price: 890_000_000,
      started: -96,
      submitted: -76,
      answers: {
        measurement:
          'Chúng tôi mua 12 thiết bị thương mại đã có chứng nhận và tập trung vào việc hiệu chỉnh bằng dữ liệu: số đo của từng thiết bị được sửa theo độ ẩm, nhiệt độ và trạm chuẩn gần nhất bằng mô hình học hằng tuần. Theo nhà sản xuất, sai số giờ của PM2.5 là 5 µg/m³. Thiết bị chỉ đo PM2.5; NO₂ được ước lượng từ lưu lượng xe.',
        change:
          'Ba biện pháp, mỗi biện pháp bốn trường, so sánh trước và sau trong sáu tuần. Các yếu tố thời tiết được loại trừ bằng mô hình thống kê, nên không cần trường đối chứng riêng. Bảng điều khiển cho nhà trường thấy kết quả ngay trong ngày hôm sau.',
        school:
          'Bảng điều khiển trên web và bản tin tự động gửi qua nhóm trò chuyện của phụ huynh. Một buổi tập huấn trực tuyến cho giáo viên phụ trách. Chúng tôi dự kiến một cuộc thi vẽ tranh về không khí sạch vào cuối thí điểm.',
        references:
          'Bảng tổng hợp chất lượng không khí từ 20 cảm biến của một khu công nghiệp ở Bình Dương, vận hành hai năm. Chúng tôi phụ trách dữ liệu và cảnh báo; việc lắp đặt và hiệu chuẩn do một đơn vị khác làm. Tỷ lệ dữ liệu hợp lệ 93%.',
      },
    },
    {
      organisation: 'saigon-tide',
      price: 1_260_000_000,
      started: -92,
      submitted: -76,
      answers: {
        measurement:
          'Chúng tôi lắp thêm mô-đun đo bụi vào trạm đo mưa và mực nước sẵn có, vốn đã chịu được ngoài trời ba năm. Mô-đun đo PM2.5 và PM10, đang chạy thử tại văn phòng được bốn tháng; chưa có so sánh với thiết bị chuẩn, dự kiến làm trong hai tuần hiệu chuẩn của Sở. NO₂ bổ sung từ tháng thứ hai.',
        change:
          'Đề nghị thử dời chỗ đón vào sân trường ở sáu trường và giữ sáu trường còn lại làm đối chứng. So sánh trung bình ba mươi phút giờ tan học của hai nhóm trong sáu tuần. Yếu tố gây nhiễu chính là mưa, chúng tôi đo được mưa ngay tại cổng trường.',
        school:
          'Chúng tôi làm việc qua khu phố, như với cảnh báo ngập: mỗi trường một người liên lạc, tin báo mỗi tuần qua tài khoản nhắn tin của phường. Tài liệu cho học sinh dùng lại của một tổ chức giáo dục môi trường, đã xin phép.',
        references:
          'Ba mươi trạm đo mực nước và mưa ngoài trời, tỷ lệ dữ liệu hợp lệ 97% trong hai năm. Kinh nghiệm đo không khí mới dừng ở hai trạm thử tại văn phòng và kho; chúng tôi nêu thẳng điều này vì lời mời yêu cầu kinh nghiệm ngoài trời.',
      },
    },
  ],
  evaluation: schoolGatesEvaluation,
  agreement: schoolGatesAgreement,
}
