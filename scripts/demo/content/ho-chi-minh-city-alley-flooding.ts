import type { DemoChallenge } from '../types'

/** Open: closes in three days, one question still waits for its answer. */
export const hcmcAlleyFlooding: DemoChallenge = {
  slug: 'alley-flood-warning',
  unit: 'infrastructure',
  kind: 'problem_challenge',
  author: 'officer@hcmc.example',
  approver: 'approver@hcmc.example',
  language: 'vi',
  priority: 'shared-data',
  content: {
    title: 'Cảnh báo ngập triều đến từng con hẻm',
    summary:
      'Thành phố tìm cách cho người dân biết trước ba giờ hẻm nhà mình có ngập hay không, ngập sâu bao nhiêu, bắt đầu từ các hẻm ven sông ở phường Thảo Điền, và mở dữ liệu ấy cho mọi người dùng.',
    sectors: ['water', 'safety', 'opendata'],
    component: 'open_data',
    problem: `Bản tin triều cường cho biết đỉnh triều tại một trạm trên sông. Nó không cho biết nước có tràn vào hẻm nhà bạn hay không. Hai con hẻm cách nhau một trăm mét có thể một khô một ngập, tùy cao độ mặt đường, miệng cống, van ngăn triều và việc trời có mưa cùng lúc hay không.

Người dân vì thế tự xoay xở: kê đồ theo kinh nghiệm, gọi cho hàng xóm, đọc nhóm trò chuyện của khu phố. Người mới thuê nhà, người giao hàng, xe cấp cứu thì không có ai để hỏi.

Về phía chúng tôi, số liệu nằm rải rác: cao độ hẻm trong hồ sơ hoàn công, tình trạng van trong sổ trực, lượng mưa ở một hệ thống khác. Chưa ai ghép chúng lại ở quy mô một con hẻm.`,
    outcome: `Trong mười hai tháng, cho khoảng 60 hẻm và đoạn đường ven sông:

- Dự báo **trước ít nhất ba giờ**, cho từng hẻm: có ngập hay không, sâu khoảng bao nhiêu (dưới 10 cm, 10–25 cm, trên 25 cm), từ mấy giờ đến mấy giờ.
- Trong các đợt triều cường, **ít nhất 80%** lần ngập trên 10 cm được báo trước, và không quá ba trong mười cảnh báo là báo nhầm.
- Người dân nhận tin theo cách họ đang dùng, không phải cài thêm ứng dụng; ai không dùng điện thoại thông minh thì nhận cuộc gọi hoặc nghe loa khu phố.
- Dự báo và số đo được công bố dưới dạng **dữ liệu mở** kèm tài liệu giao diện, theo kiến trúc chính quyền điện tử của Thành phố.`,
    budgetMin: 1_500_000_000,
    budgetMax: 2_600_000_000,
    offered: `- **Địa bàn:** phường Thảo Điền, thành phố Thủ Đức; quyền lắp thiết bị trên cột đèn và tại miệng cống.
- **Dữ liệu:** mực nước của trạm thủy văn mỗi mười phút, tình trạng van ngăn triều, bản đồ cống, cao độ hẻm đã số hóa một phần, ảnh phản ánh ngập của người dân đã ẩn danh.
- **Con người:** hai kỹ sư trực thoát nước, đại diện các khu phố, một kỹ sư dữ liệu của Trung tâm Chuyển đổi số nửa ngày mỗi tuần.
- Máy chủ trong kho dữ liệu dùng chung của Thành phố, nếu cần.`,
    applicantKinds: ['startup', 'research'],
    eligibility: `Doanh nghiệp khởi nghiệp hoặc tổ chức nghiên cứu đã được một thành phố trong mạng lưới xác minh. Khuyến khích liên danh giữa bên làm thiết bị và bên làm dự báo.

Hồ sơ phải nêu được cách kiểm chứng dự báo. Chúng tôi không đặt trước công nghệ: có thể dùng cảm biến, ảnh từ camera sẵn có, mô hình thủy lực hoặc báo cáo của người dân.`,
    questions: [
      {
        id: 'forecast',
        label: 'Bạn dự báo ngập cho từng hẻm bằng cách nào?',
        help: 'Dữ liệu đầu vào, phương pháp, thời gian báo trước, và những trường hợp mà dự báo sẽ sai.',
        required: true,
        maxLength: 4_000,
        prefill: 'solution',
      },
      {
        id: 'sensing',
        label: 'Cần đo thêm những gì, ở đâu?',
        help: 'Số thiết bị, cách lắp, nguồn điện, cách chống mất cắp và bảo dưỡng.',
        required: true,
        maxLength: 2_500,
        prefill: 'none',
      },
      {
        id: 'reach',
        label: 'Tin báo đến với người dân như thế nào?',
        help: 'Nói riêng về người cao tuổi, người thuê trọ và người nước ngoài sống trong phường.',
        required: true,
        maxLength: 2_000,
        prefill: 'none',
      },
      {
        id: 'openness',
        label: 'Dữ liệu nào được mở, dưới dạng nào?',
        help: '',
        required: true,
        maxLength: 1_500,
        prefill: 'none',
      },
      {
        id: 'references',
        label: 'Việc tương tự đã làm',
        help: 'Nêu kết quả kiểm chứng, kể cả những lần dự báo sai.',
        required: true,
        maxLength: 2_000,
        prefill: 'references',
      },
    ],
    attachmentsWanted:
      'Bản đồ vị trí đo dự kiến, một trang mô tả cách kiểm chứng, dự toán theo từng mốc. Không cần hồ sơ năng lực in màu.',
    criteria: [
      {
        id: 'forecast',
        name: 'Chất lượng dự báo và cách kiểm chứng',
        description:
          'Phương pháp hợp lý ở quy mô hẻm, nói rõ giới hạn, kiểm chứng được một cách độc lập.',
        weight: 35,
        minimum: 60,
      },
      {
        id: 'reach',
        name: 'Đến được với mọi người dân',
        description: 'Kênh báo tin, lời lẽ, người không dùng điện thoại thông minh.',
        weight: 20,
        minimum: 50,
      },
      {
        id: 'openness',
        name: 'Dữ liệu mở và giao diện',
        description: 'Giấy phép, tài liệu, khả năng để bên thứ ba xây dựng thêm.',
        weight: 15,
        minimum: null,
      },
      {
        id: 'operation',
        name: 'Vận hành lâu dài',
        description: 'Bảo dưỡng thiết bị, chi phí từ năm thứ hai, khả năng bàn giao cho Trung tâm.',
        weight: 15,
        minimum: null,
      },
    ],
    priceWeight: 15,
    tieBreak: 'price',
    awards: 1,
    minimumApplications: 2,
    shortOpeningReason: '',
    terms: `**Hợp đồng** mười hai tháng, gồm một mùa triều cường trọn vẹn. **Thanh toán** theo bốn mốc: 20% khi thống nhất thiết kế và mức đo ban đầu, 30% khi phủ đủ 60 hẻm, 30% sau mùa triều với kết quả kiểm chứng, 20% khi bàn giao.

**Kiểm chứng** do Trung tâm thực hiện bằng thước đo tại 15 hẻm mà nhà cung cấp không biết trước.

**Sở hữu trí tuệ:** phần mềm và mô hình thuộc về nhà cung cấp; số đo và dự báo được công bố theo giấy phép mở. **Thiết bị** thuộc về Thành phố sau mốc cuối.

**Trách nhiệm:** cảnh báo sai không phải là căn cứ đòi bồi thường, trừ khi nhà cung cấp không vận hành hệ thống như đã cam kết.`,
  },
  translations: {
    en: {
      title: 'Tidal flood warnings for every alley',
      summary:
        'The city seeks a way to tell residents three hours ahead whether their own alley will flood and how deep, starting with the riverside alleys of Thao Dien Ward, and to open that data to everyone.',
      problem: `The tide bulletin gives the peak at one gauge on the river. It doesn’t tell you whether water will come up your alley. Of two alleys a hundred metres apart, one may stay dry while the other floods, depending on the height of the road, the drain inlets, the tide valves, and whether it rains at the same time.

So residents manage on their own: they raise their furniture by experience, call neighbours, read the neighbourhood chat. New tenants, couriers and ambulances have nobody to ask.

On our side the figures are scattered: alley heights in as-built drawings, the state of valves in a duty log, rainfall in yet another system. Nobody has put them together at the scale of one alley.`,
      outcome: `Within twelve months, for about 60 riverside alleys and street sections:

- A forecast **at least three hours ahead**, for each alley: flooded or not, roughly how deep (under 10 cm, 10–25 cm, over 25 cm), from when until when.
- During high tides **at least 80%** of floods deeper than 10 cm are announced, and no more than three in ten warnings are false.
- Residents hear of it in ways they already use, with no new app to install; those without a smartphone get a call or hear the neighbourhood loudspeaker.
- Forecasts and measurements are published as **open data** with a documented interface, following the city’s e-government architecture.`,
      offered: `- **Area:** Thao Dien Ward, Thu Duc City; permission to mount devices on lamp posts and at drain inlets.
- **Data:** river gauge levels every ten minutes, state of the tide valves, map of drains, alley heights (partly digitised), residents’ anonymised flood photos.
- **People:** two drainage engineers on duty, neighbourhood representatives, a data engineer of the Digital Transformation Centre for half a day a week.
- Servers in the city’s shared data warehouse, if needed.`,
      eligibility: `Startups or research organisations verified by a city of the network. We encourage consortia of those who build devices and those who forecast.

The application must say how the forecast can be verified. We don’t prescribe technology: sensors, existing cameras, hydraulic models or residents’ reports are all possible.`,
      attachmentsWanted:
        'Map of planned measuring points, one page on verification, cost estimate by milestone. No glossy company brochures needed.',
      terms: `**Contract** of twelve months including one complete tidal season. **Payment** in four parts: 20% on the agreed design and starting level, 30% when all 60 alleys are covered, 30% after the tidal season with verified results, 20% on handover.

**Verification** is done by the Centre with gauges in 15 alleys that the supplier doesn’t know in advance.

**Intellectual property:** software and models stay with the supplier; measurements and forecasts are published under an open licence. **Devices** become the city’s after the last milestone.

**Liability:** a wrong warning gives no claim to damages unless the supplier fails to run the system as agreed.`,
      criteria: {
        forecast: {
          name: 'Quality and verification of the forecast',
          description:
            'A method that makes sense for alleys, honest about limits, open to independent checks.',
        },
        reach: {
          name: 'Reaching every resident',
          description: 'Channels, wording, people without a smartphone.',
        },
        openness: {
          name: 'Open data and interfaces',
          description: 'Licence, documentation, what third parties can build on it.',
        },
        operation: {
          name: 'Long-term operation',
          description: 'Maintenance, cost from the second year, handover to the Centre.',
        },
      },
      questions: {
        forecast: {
          label: 'How do you forecast flooding for a single alley?',
          help: 'Input data, method, lead time, and the cases in which the forecast will be wrong.',
        },
        sensing: {
          label: 'What else must be measured, and where?',
          help: 'Number of devices, mounting, power, protection against theft, maintenance.',
        },
        reach: {
          label: 'How does the warning reach residents?',
          help: 'Speak separately of older people, tenants, and foreigners living in the ward.',
        },
        openness: { label: 'Which data is opened, and in what form?', help: '' },
        references: {
          label: 'Similar work',
          help: 'Give verified results, including forecasts that were wrong.',
        },
      },
    },
    ar: {
      title: 'إنذار بفيضان المدّ لكل زقاق على حدة',
      summary:
        'تبحث المدينة عن وسيلة تُعلم السكان قبل ثلاث ساعات بما إذا كان زقاقهم سيُغمر بالمياه وبأي عمق، بدءاً بالأزقة المطلة على النهر في حيّ ثاو ديين، مع إتاحة هذه البيانات للجميع.',
      problem: `تذكر نشرة المدّ ذروة المنسوب عند محطة واحدة على النهر، لكنها لا تخبرك هل ستدخل المياه إلى زقاقك. فقد يبقى زقاق جافاً ويُغمر آخر لا يبعد عنه سوى مئة متر، بحسب ارتفاع الطريق وفتحات تصريف المياه وصمامات المدّ وهطول المطر في الوقت نفسه.

لذلك يتدبر السكان أمرهم بأنفسهم: يرفعون أثاثهم بحكم الخبرة، ويتصلون بالجيران، ويتابعون مجموعة الدردشة في الحي. أما المستأجر الجديد وعامل التوصيل وسيارة الإسعاف فلا يجدون من يسألونه.

ومن جهتنا فإن الأرقام متفرقة: ارتفاعات الأزقة في مخططات التنفيذ، وحالة الصمامات في سجل المناوبة، وكميات الأمطار في نظام آخر. ولم يجمعها أحد بعدُ على مستوى الزقاق الواحد.`,
      outcome: `خلال اثني عشر شهراً، ولنحو 60 زقاقاً ومقطعاً من الشوارع المحاذية للنهر:

- توقّع **قبل ثلاث ساعات على الأقل** لكل زقاق: هل سيُغمر أم لا، والعمق التقريبي (أقل من 10 سم، أو من 10 إلى 25 سم، أو أكثر من 25 سم)، ومن أي ساعة إلى أي ساعة.
- في فترات المدّ العالي يُعلَن مسبقاً عن **80% على الأقل** من حالات الغمر التي يتجاوز عمقها 10 سم، ولا يزيد الإنذار الخاطئ على ثلاثة من كل عشرة إنذارات.
- يصل الخبر إلى السكان بالوسائل التي يستخدمونها أصلاً من دون تثبيت تطبيق جديد، ومن لا يملك هاتفاً ذكياً يتلقى مكالمة أو يسمع مكبّر الصوت في الحي.
- تُنشر التوقعات والقياسات **بياناتٍ مفتوحة** مع واجهة موثّقة، وفق بنية الحكومة الإلكترونية للمدينة.`,
      offered: `- **المنطقة:** حيّ ثاو ديين في مدينة ثو دوك، مع الإذن بتركيب الأجهزة على أعمدة الإنارة وعند فتحات تصريف المياه.
- **البيانات:** منسوب النهر كل عشر دقائق، وحالة صمامات المدّ، وخريطة شبكة التصريف، وارتفاعات الأزقة (مرقمنة جزئياً)، وصور بلاغات السكان عن الغمر بعد إخفاء هوية أصحابها.
- **الأشخاص:** مهندسا تصريف مياه مناوبان، وممثلو الحي، ومهندس بيانات من مركز التحول الرقمي نصف يوم كل أسبوع.
- خوادم في مستودع البيانات المشترك للمدينة عند الحاجة.`,
      eligibility: `الشركات الناشئة أو المؤسسات البحثية التي تحققت منها إحدى مدن الشبكة. ونشجّع الائتلافات بين من يصنع الأجهزة ومن يُعدّ التوقعات.

يجب أن يوضح الطلب كيف يمكن التحقق من التوقعات. ولا نشترط تقنية بعينها: يمكن استخدام أجهزة الاستشعار أو الكاميرات القائمة أو النماذج الهيدروليكية أو بلاغات السكان.`,
      attachmentsWanted:
        'خريطة نقاط القياس المقترحة، وصفحة واحدة عن طريقة التحقق، وتقدير التكلفة بحسب المراحل. لا حاجة إلى كتيّبات دعائية.',
      terms: `**العقد** اثنا عشر شهراً تشمل موسم مدّ كاملاً. **الدفع** على أربع مراحل: 20% عند الاتفاق على التصميم والمستوى المرجعي، و30% عند تغطية الأزقة الستين، و30% بعد موسم المدّ مع نتائج متحقَّق منها، و20% عند التسليم.

**التحقق** يجريه المركز بمقاييس في 15 زقاقاً لا يعرفها المورّد مسبقاً.

**الملكية الفكرية:** تبقى البرمجيات والنماذج ملكاً للمورّد، وتُنشر القياسات والتوقعات بترخيص مفتوح. وتؤول **الأجهزة** إلى المدينة بعد المرحلة الأخيرة.

**المسؤولية:** لا يترتب على الإنذار الخاطئ حق في التعويض، إلا إذا لم يشغّل المورّد النظام على النحو المتفق عليه.`,
      criteria: {
        forecast: {
          name: 'جودة التوقع وإمكانية التحقق منه',
          description: 'منهج ملائم لمستوى الزقاق، يصرّح بحدوده، ويمكن التحقق منه على نحو مستقل.',
        },
        reach: {
          name: 'الوصول إلى جميع السكان',
          description: 'قنوات الإبلاغ، والصياغة، ومن لا يملكون هاتفاً ذكياً.',
        },
        openness: {
          name: 'البيانات المفتوحة والواجهات',
          description: 'الترخيص، والتوثيق، وما يمكن لأطراف أخرى أن تبنيه.',
        },
        operation: {
          name: 'التشغيل على المدى الطويل',
          description: 'الصيانة، والتكلفة ابتداءً من السنة الثانية، والتسليم إلى المركز.',
        },
      },
      questions: {
        forecast: {
          label: 'كيف تتوقعون الغمر لزقاق واحد؟',
          help: 'البيانات المستخدمة، والمنهج، ومدة الإنذار المسبق، والحالات التي سيخطئ فيها التوقع.',
        },
        sensing: {
          label: 'ما الذي ينبغي قياسه أيضاً، وأين؟',
          help: 'عدد الأجهزة، وطريقة التركيب، ومصدر الطاقة، والحماية من السرقة، والصيانة.',
        },
        reach: {
          label: 'كيف يصل الإنذار إلى السكان؟',
          help: 'تحدثوا على حدة عن كبار السن والمستأجرين والأجانب المقيمين في الحي.',
        },
        openness: { label: 'ما البيانات التي تُتاح، وبأي صيغة؟', help: '' },
        references: {
          label: 'أعمال مماثلة سابقة',
          help: 'اذكروا النتائج المتحقَّق منها، بما فيها التوقعات التي أخطأت.',
        },
      },
    },
  },
  timeline: {
    created: -43,
    inReview: -31,
    published: -27,
    questionsUntil: -1,
    deadline: 3,
    evaluationUntil: 31,
  },
  questions: [
    {
      by: 'founder@saigon-tide.example',
      asked: -23,
      text: 'Cao độ hẻm “đã số hóa một phần” nghĩa là bao nhiêu phần trăm, sai số độ cao bao nhiêu?',
      answered: -21,
      answer:
        'Trong danh sách 60 hẻm dự kiến, 41 hẻm có cao độ lấy từ hồ sơ hoàn công, sai số được ghi là ±5 cm; 19 hẻm còn lại chưa có. Danh sách hẻm và tình trạng số hóa được đính kèm. Nếu cần đo thêm, đề nghị đưa vào dự toán.',
    },
    {
      by: 'founder@ban-do-hem.example',
      asked: -18,
      text: 'Có được dùng hình ảnh từ camera an ninh của khu phố không? Cần sự đồng ý của ai?',
      answered: -16,
      answer:
        'Camera do Thành phố quản lý: được, sau khi làm mờ người và biển số ngay tại thiết bị. Camera của khu phố và hộ dân: chỉ khi có văn bản đồng ý của người quản lý camera; Trung tâm không bảo đảm thay. Hồ sơ không nên phụ thuộc vào nguồn này.',
    },
    {
      by: 'founder@airlight.example',
      asked: -15,
      text: 'Is a sensor with a LoRaWAN radio acceptable, and does the city run gateways in Thao Dien?',
      answered: -13,
      answer:
        'Yes, LoRaWAN in the AS923 band is acceptable. The city runs no gateways in the ward. You may place up to four of your own on public buildings; power is provided there, the data line is not.',
    },
    {
      by: 'founder@thuy-ke.example',
      asked: -9,
      text: 'Tổ chức đã gửi yêu cầu xác minh nhưng chưa có kết quả có thể nộp hồ sơ không?',
      answered: -8,
      answer:
        'Bạn có thể soạn hồ sơ ngay bây giờ, nhưng chỉ nộp được khi đã được xác minh. Việc xác minh do thành phố nơi bạn gửi yêu cầu thực hiện; chúng tôi không thể rút ngắn thay họ.',
    },
    {
      by: 'founder@mekong-data.example',
      asked: -2,
      text: 'Nếu trong thời gian hợp đồng không có đợt triều nào đủ cao để ngập trên 10 cm ở một số hẻm, chỉ tiêu 80% được tính thế nào?',
    },
  ],
  applications: [
    {
      organisation: 'saigon-tide',
      price: 2_240_000_000,
      started: -24,
      submitted: -2,
      answers: {
        forecast:
          'Chúng tôi tính mực nước trong lòng cống tại từng miệng cống bằng mô hình thủy lực một chiều, với biên là mực nước sông dự báo và tình trạng van, rồi so với cao độ mặt hẻm. Mưa được cộng vào từ ảnh radar hai giờ gần nhất. Thời gian báo trước là sáu giờ khi không mưa, ba giờ khi có mưa. Dự báo sẽ sai ở những hẻm có cống nối tự phát mà bản đồ không thể hiện; vì vậy tháng đầu tiên dành để khảo sát.',
        sensing:
          'Mười tám cảm biến siêu âm tại miệng cống và bốn trạm đo mưa nhỏ, pin dùng ba năm, vỏ chìm dưới nắp hố ga nên khó bị mất cắp. Mười hai điểm do chúng tôi chọn theo bản đồ cống, sáu điểm do khu phố chọn. Bảo dưỡng hai tháng một lần: rửa mặt cảm biến và kiểm tra rác.',
        reach:
          'Tin báo đi qua tài khoản nhắn tin của phường mà người dân đã theo dõi, mỗi hẻm một nhóm. Người cao tuổi đăng ký với trưởng khu phố để nhận cuộc gọi tự động, giọng miền Nam, lặp lại hai lần. Người thuê trọ thấy mã quét tại cổng hẻm. Bản tiếng Anh dành cho người nước ngoài; các ngôn ngữ khác làm theo mẫu câu có sẵn.',
        openness:
          'Số đo mỗi mười phút, dự báo mỗi giờ và kết quả kiểm chứng được công bố dưới dạng CSV và JSON theo giấy phép CC BY 4.0, kèm tài liệu OpenAPI. Cao độ hẻm do chúng tôi đo thêm cũng được mở. Mô hình thủy lực không mở, nhưng mọi dự báo đã phát hành đều được lưu lại để kiểm tra.',
        references:
          'Chúng tôi đã dự báo ngập cho hai khu công nghiệp ven sông trong hai mùa triều: báo trước 46 trên 54 lần ngập, báo nhầm 15 lần. Tám lần bỏ sót đều có mưa cục bộ trên 40 mm mỗi giờ. Đó là lý do hồ sơ này có thêm trạm đo mưa.',
      },
    },
    {
      organisation: 'ban-do-hem',
      price: 1_690_000_000,
      started: -20,
      submitted: -4,
      answers: {
        forecast:
          'Chúng tôi không dùng mô hình thủy lực. Mỗi hẻm có một “ngưỡng triều” riêng, học từ những lần ngập đã xảy ra: ảnh phản ánh của người dân, số đo tại hẻm và đỉnh triều cùng giờ. Sau khoảng mười đợt triều, ngưỡng ổn định trong phạm vi 4–6 cm. Ưu điểm là rẻ và dễ giải thích. Nhược điểm: hai tháng đầu dự báo còn yếu, và khi mưa lớn trùng triều chúng tôi chỉ báo “có thể ngập sâu hơn”.',
        sensing:
          'Sáu mươi thước nước sơn phản quang, mỗi hẻm một chiếc, và mười cảm biến để hiệu chỉnh. Người dân chụp thước, ứng dụng web đọc mực nước từ ảnh. Thước không cần điện, bị mất thì thay trong ngày, giá chưa tới hai trăm nghìn đồng một chiếc.',
        reach:
          'Trang web nhẹ cho từng hẻm, mở bằng mã quét ở cổng hẻm, không cần cài đặt, có tiếng Việt, Anh, Hàn và Nhật. Người đăng ký nhận tin nhắn. Ở mỗi hẻm, chúng tôi mời một “người giữ thước”, thường là chủ tiệm tạp hóa, gọi báo cho những nhà có người cao tuổi; danh sách do khu phố giữ.',
        openness:
          'Toàn bộ số đo, ngưỡng của từng hẻm và mã nguồn phần đọc thước đều được mở (giấy phép CC BY 4.0 và EUPL). Ảnh của người dân chỉ công bố sau khi làm mờ và khi người gửi đồng ý. Bản đồ hẻm xuất được dưới dạng GeoJSON.',
        references:
          'Bản đồ hẻm của chúng tôi đang được một phường ở Quận 3 dùng để chỉ đường cho xe cấp cứu, với 412 hẻm. Với ngập, chúng tôi mới thử tám hẻm trong một mùa: báo đúng 19 trên 25 lần, trong đó sáu lần bỏ sót đều ở ba hẻm mới nâng nền giữa mùa.',
      },
    },
    {
      organisation: 'red-river-lab',
      price: 1_950_000_000,
      started: -22,
      submitted: -9,
      withdrawn: -5,
      answers: {
        forecast:
          'Kết hợp mô hình thủy lực đơn giản với hiệu chỉnh thống kê theo từng hẻm. Chúng tôi phát hành dự báo dưới dạng xác suất cho ba mức ngập và công bố điểm kiểm chứng sau mỗi đợt triều. Dự báo kém nhất ở những đoạn có bơm tư nhân, vì không có nhật ký bơm.',
        sensing:
          'Hai mươi cảm biến áp suất đặt trong hố ga, tự ghi số đo và truyền mỗi mười lăm phút, cùng năm cảm biến đối chứng do sinh viên đọc bằng tay trong các đợt triều. Thiết bị do xưởng của viện chế tạo, bản vẽ được công bố.',
        reach:
          'Viện không có kinh nghiệm vận hành kênh báo tin cho người dân. Chúng tôi đề nghị dùng kênh sẵn có của phường, còn phần thiết kế lời báo làm cùng ba nhóm: người cao tuổi, người thuê trọ và tài xế giao hàng, mỗi nhóm hai buổi.',
        openness:
          'Mọi số đo, mã nguồn mô hình và nhật ký dự báo được công bố hằng ngày trên kho dữ liệu nghiên cứu có mã định danh lâu dài, giấy phép CC BY 4.0, kèm mô tả dữ liệu bằng tiếng Việt và tiếng Anh.',
        references:
          'Đề tài dự báo ngập do mưa cho 30 ngã tư ở Hà Nội trong hai mùa mưa; báo trước được 71% số lần ngập, báo nhầm 34%. Kết quả cho thấy mô hình cần số đo trong cống chứ không chỉ lượng mưa. Chúng tôi chưa có kinh nghiệm với ngập do triều.',
      },
    },
    {
      organisation: 'thuy-ke',
      price: 2_050_000_000,
      started: -12,
      answers: {
        forecast:
          'Bản nháp: dùng mực nước đo tại 25 miệng cống, ngoại suy theo tốc độ dâng của triều trong hai giờ gần nhất. Cần bổ sung phần kiểm chứng.',
        sensing:
          'Hai mươi lăm thiết bị đo mực nước bằng radar 80 GHz, gắn dưới nắp hố ga, pin dùng bốn năm, truyền qua NB-IoT. Đã có sẵn hàng tại kho ở Hà Nội, lắp đặt trong ba tuần.',
      },
    },
  ],
}
