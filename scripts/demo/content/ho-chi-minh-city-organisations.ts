import type { DemoOrganisation } from '../types'

export const hoChiMinhCityOrganisations: DemoOrganisation[] = [
  {
    slug: 'mekong-data',
    kind: 'startup',
    name: 'Mekong Data',
    homeCity: 'ho-chi-minh-city',
    country: 'VN',
    registerNumber: '0316742085',
    website: 'https://mekong-data.example',
    emailDomain: 'mekong-data.example',
    foundedYear: 2018,
    teamSize: '25-49',
    originalLanguage: 'vi',
    texts: {
      vi: {
        summary:
          'Ghép những nguồn dữ liệu rời rạc của đô thị thành số liệu mà người ta dám dựa vào.',
        about: `Mekong Data làm hai việc: dự báo từ dữ liệu vận hành, và biến kho giấy thành dữ liệu. Điểm chung là mọi con số đều truy ngược được về nơi nó sinh ra.

- Ba mươi hai người, một nửa là kỹ sư dữ liệu.
- Làm việc trên máy chủ của khách hàng khi dữ liệu không được rời đi.
- Mỗi dự báo đã phát hành đều được lưu lại và chấm điểm hằng tháng.`,
      },
      en: {
        summary: 'Joins the scattered data of a city into figures that people dare to rely on.',
        about: `Mekong Data does two things: forecasting from operational data, and turning paper archives into data. What they share is that every figure can be traced back to where it came from.

- Thirty-two people, half of them data engineers.
- We work on the customer’s servers where data may not leave.
- Every forecast we issue is kept, and scored each month.`,
      },
    },
    sectors: ['opendata', 'egovernment', 'mobility'],
    languages: ['vi', 'en'],
    verifiedBy: 'ho-chi-minh-city',
    people: [
      {
        email: 'founder@mekong-data.example',
        name: 'Dương Khánh Linh',
        language: 'vi',
        role: 'administrator',
      },
      {
        email: 'bids@mekong-data.example',
        name: 'Hồ Anh Tuấn',
        language: 'vi',
        role: 'editor',
      },
      {
        email: 'finance@mekong-data.example',
        name: 'Thái Ngọc Mai',
        language: 'vi',
        role: 'reader',
      },
    ],
    solutions: [
      {
        slug: 'mekong-arrivals',
        originalLanguage: 'vi',
        texts: {
          vi: {
            title: 'Mekong Arrivals: dự báo giờ xe đến',
            summary:
              'Dự báo giờ đến theo từng đoạn đường, biết mưa và giờ tan trường, tự chấm điểm mỗi đêm.',
            problem:
              'Giờ đến tính theo tốc độ trung bình sai nhiều nhất vào đúng lúc hành khách cần nhất: mưa lớn và giờ cao điểm.',
            outcome:
              '91% trường hợp sai số không quá hai phút khi xe còn cách dưới mười phút, thử trên sáu tháng dữ liệu công khai của một mạng buýt đô thị.',
            description: `Dữ liệu vào: vị trí xe (GTFS Realtime hoặc định dạng riêng), biểu đồ chạy xe, lượng mưa. Dữ liệu ra: GTFS Realtime Trip Updates, kèm khoảng tin cậy.

Chạy trên máy chủ của đơn vị vận hành hoặc của chúng tôi. Bảng điểm hằng đêm cho thấy tuyến nào đang dự báo kém và vì sao.`,
            priceNote: '1,2 triệu đồng mỗi xe mỗi năm, tối thiểu 40 xe.',
          },
          en: {
            title: 'Mekong Arrivals: predicted arrival times',
            summary:
              'Arrival times predicted section by section, aware of rain and school hours, scored every night.',
            problem:
              'Arrival times from average speeds are most wrong when passengers need them most: in heavy rain and at rush hour.',
            outcome:
              'No more than two minutes off in 91% of cases when the bus is less than ten minutes away, tested on six months of public data of an urban bus network.',
            description: `Input: vehicle positions (GTFS Realtime or your own format), timetables, rainfall. Output: GTFS Realtime Trip Updates with an interval of confidence.

It runs on the operator’s servers or ours. A nightly score shows which lines are predicted badly, and why.`,
            priceNote: 'VND 1.2 million per vehicle a year, at least 40 vehicles.',
          },
        },
        sectors: ['mobility', 'opendata'],
        maturity: 9,
        priceModel: 'subscription',
        languages: ['vi', 'en'],
        certificates: ['ISO/IEC 27001:2022'],
        deployments: [
          {
            place: 'Bình Dương',
            customer: 'Đơn vị vận hành ba tuyến buýt nội khu',
            since: 2024,
            note: 'Năm mươi bốn xe.',
          },
        ],
        priorities: ['ho-chi-minh-city/shared-data', 'hanoi/digital-society'],
        picture: {
          motif: 'map',
          description: {
            vi: 'Bản đồ một tuyến buýt, từng đoạn tô màu theo độ chính xác của dự báo',
            en: 'Map of a bus line with each section coloured by the accuracy of the forecast',
          },
        },
      },
      {
        slug: 'mekong-archive',
        originalLanguage: 'vi',
        texts: {
          vi: {
            title: 'Mekong Archive: từ ảnh quét đến dữ liệu truy nguyên được',
            summary:
              'Trích xuất giá trị từ hồ sơ lưu trữ; mỗi giá trị chỉ về đúng chỗ trên trang và có mức tin cậy.',
            problem:
              'Hồ sơ quét thành ảnh vẫn là kho đóng kín: không tìm được theo địa chỉ hiện tại, không nối được với hệ thống khác.',
            outcome: `- Trên 98% ở trường in, trên 92% ở trường viết tay đối với hồ sơ xây dựng.
- Người xem gõ giá trị trước khi thấy kết quả máy đọc.
- Lịch sử địa chỉ nối số nhà cũ với số nhà mới.`,
            description:
              'Chạy hoàn toàn trong phòng máy của cơ quan, không nối Internet. Kết quả xuất ra CSV, JSON hoặc qua giao diện theo kiến trúc chính quyền điện tử của địa phương.',
            priceNote: 'Phí thiết lập cho mỗi loại hồ sơ, cộng 1.400 đồng mỗi trang.',
          },
        },
        sectors: ['egovernment', 'housing', 'opendata'],
        maturity: 7,
        priceModel: 'usage',
        languages: ['vi'],
        certificates: ['ISO/IEC 27001:2022'],
        deployments: [
          {
            place: 'Cần Thơ',
            customer: 'Văn phòng đăng ký đất đai của một quận',
            since: 2025,
            note: 'Chín nghìn hồ sơ trong sáu tháng.',
          },
        ],
        priorities: ['ho-chi-minh-city/online-services', 'ho-chi-minh-city/shared-data'],
        picture: {
          motif: 'building',
          description: {
            vi: 'Giấy phép xây dựng cũ đặt cạnh hình vẽ căn nhà, các giá trị được nối bằng đường kẻ',
            en: 'An old building permit beside a drawing of the house, with lines linking the values',
          },
        },
      },
    ],
  },
  {
    slug: 'saigon-tide',
    kind: 'startup',
    name: 'Triều Sài Gòn',
    homeCity: 'ho-chi-minh-city',
    country: 'VN',
    registerNumber: '0317590261',
    website: 'https://saigon-tide.example',
    emailDomain: 'saigon-tide.example',
    foundedYear: 2020,
    teamSize: '5-9',
    originalLanguage: 'vi',
    texts: {
      vi: {
        summary: 'Dự báo ngập do triều và mưa ở quy mô một miệng cống.',
        about: `Chúng tôi là những kỹ sư thoát nước đã chán việc giải thích vì sao bản tin triều không nói gì về con hẻm của bạn. Triều Sài Gòn lắp trạm đo, dựng mô hình cống và gửi tin báo cho những người phải kê đồ.

Sau mỗi mùa triều, chúng tôi công bố bảng đối chiếu: bao nhiêu lần báo trúng, báo nhầm, bỏ sót.`,
      },
      en: {
        summary: 'Forecasts flooding from tide and rain at the scale of a drain inlet.',
        about: `We are drainage engineers who grew tired of explaining why the tide bulletin says nothing about your alley. Triều Sài Gòn installs gauges, models drains, and sends word to those who have to raise their furniture.

After each tidal season we publish the account: how many floods announced, how many false warnings, how many missed.`,
      },
    },
    sectors: ['water', 'safety', 'environment'],
    languages: ['vi', 'en'],
    verifiedBy: 'ho-chi-minh-city',
    people: [
      {
        email: 'founder@saigon-tide.example',
        name: 'Bành Thế Vinh',
        language: 'vi',
        role: 'administrator',
      },
      {
        email: 'field@saigon-tide.example',
        name: 'Lê Thị Út Mười',
        language: 'vi',
        role: 'editor',
      },
    ],
    solutions: [
      {
        slug: 'saigon-tide-alley-forecast',
        originalLanguage: 'vi',
        texts: {
          vi: {
            title: 'Hẻm Khô Hẻm Ướt: dự báo ngập cho từng hẻm',
            summary:
              'Báo trước ba đến sáu giờ hẻm nào ngập, sâu bao nhiêu, đến khi nào, bằng kênh người dân đang dùng.',
            problem:
              'Đỉnh triều tại trạm sông không cho biết nước có lên hẻm hay không. Cống, van và mưa làm hai hẻm cạnh nhau khác hẳn nhau.',
            outcome:
              'Trong hai mùa triều tại hai khu công nghiệp ven sông: báo trước 46 trên 54 lần ngập, báo nhầm 15 lần. Bảng đối chiếu được công bố.',
            description: `Mô hình thủy lực một chiều của mạng cống, biên là mực nước sông và tình trạng van, cộng mưa từ radar. Trạm siêu âm dưới nắp hố ga hiệu chỉnh mô hình mỗi mười phút.

Tin báo gửi qua nhóm nhắn tin, cuộc gọi tự động hoặc giao diện lập trình mở.`,
            priceNote:
              'Thiết lập từ 450 triệu đồng cho một phường; vận hành 18 triệu đồng mỗi tháng.',
          },
          en: {
            title: 'Dry Alley, Wet Alley: flood forecasts for each alley',
            summary:
              'Says three to six hours ahead which alley will flood, how deep and until when, over channels residents already use.',
            problem:
              'The tide’s peak at a river gauge doesn’t say whether water will reach the alley. Drains, valves and rain make two neighbouring alleys quite different.',
            outcome:
              'Over two tidal seasons at two riverside industrial parks: 46 of 54 floods announced, 15 false warnings. The account is public.',
            description: `A one-dimensional hydraulic model of the drains, bounded by river level and the state of valves, with rain from radar. Ultrasonic gauges under manhole covers correct the model every ten minutes.

Warnings go out through chat groups, automatic calls or an open interface.`,
            priceNote: 'Set-up from VND 450 million for a ward; VND 18 million a month to run.',
          },
        },
        sectors: ['water', 'safety', 'opendata'],
        maturity: 7,
        priceModel: 'subscription',
        languages: ['vi', 'en'],
        certificates: [],
        deployments: [
          {
            place: 'Long An',
            customer: 'Ban quản lý hai khu công nghiệp ven sông',
            since: 2024,
            note: 'Ba mươi trạm đo mực nước và mưa.',
          },
        ],
        priorities: ['ho-chi-minh-city/shared-data'],
        picture: {
          motif: 'water',
          description: {
            vi: 'Hai con hẻm cạnh nhau, một khô một ngập nước, nối với nhau bằng đường cống bên dưới',
            en: 'Two neighbouring alleys, one dry and one flooded, joined by a drain underneath',
          },
        },
      },
    ],
  },
  {
    slug: 'ban-do-hem',
    kind: 'startup',
    name: 'Bản Đồ Hẻm',
    homeCity: 'ho-chi-minh-city',
    country: 'VN',
    registerNumber: '0318204576',
    website: 'https://ban-do-hem.example',
    emailDomain: 'ban-do-hem.example',
    foundedYear: 2022,
    teamSize: '5-9',
    originalLanguage: 'vi',
    texts: {
      vi: {
        summary:
          'Bản đồ hẻm do chính người trong hẻm vẽ, dùng được cho xe cấp cứu và người giao hàng.',
        about: `Địa chỉ “12/7/3B” là một lộ trình, không phải một điểm. Bản Đồ Hẻm ghi lại lộ trình ấy: hẻm rộng bao nhiêu, xe nào vào được, cổng nào khóa lúc mấy giờ, chỗ nào hay ngập.

Dữ liệu do người dân đóng góp, được hai người khác xác nhận, và luôn mở.`,
      },
    },
    sectors: ['safety', 'opendata', 'mobility'],
    languages: ['vi', 'en'],
    verifiedBy: 'ho-chi-minh-city',
    people: [
      {
        email: 'founder@ban-do-hem.example',
        name: 'Nguyễn Phúc An Nhiên',
        language: 'vi',
        role: 'administrator',
      },
      {
        email: 'map@ban-do-hem.example',
        name: 'Đoàn Chí Hiếu',
        language: 'vi',
        role: 'editor',
      },
    ],
    solutions: [
      {
        slug: 'ban-do-hem-last-metres',
        originalLanguage: 'vi',
        texts: {
          vi: {
            title: 'Trăm mét cuối: chỉ đường trong hẻm cho xe cấp cứu',
            summary:
              'Bề rộng, chiều cao, cổng khóa và điểm đỗ gần nhất của từng hẻm, mở được trên điện thoại của kíp trực.',
            problem:
              'Bản đồ thông thường đưa xe đến đầu hẻm. Trăm mét cuối cùng, kíp cấp cứu phải hỏi đường, và có khi xe không vào được.',
            outcome: `- 412 hẻm của một phường ở Quận 3 có bề rộng và lối vào đã được xác nhận.
- Kíp trực thấy chỗ đỗ và lối băng ca ngắn nhất trước khi tới nơi.
- Dữ liệu tải được dưới dạng GeoJSON, giấy phép mở.`,
            description:
              'Người dân đi bộ và ghi bằng điện thoại; hai người khác xác nhận. Thay đổi tạm thời (đám tiệc, sửa cống) có ngày hết hạn. Dùng được ngoại tuyến; tích hợp với tổng đài qua giao diện lập trình.',
            priceNote: 'Khảo sát 190.000 đồng mỗi hẻm; duy trì 4 triệu đồng mỗi phường mỗi tháng.',
          },
          en: {
            title: 'The last hundred metres: routes through alleys for ambulances',
            summary:
              'Width, height, locked gates and nearest place to stop for each alley, on the crew’s phone.',
            problem:
              'Ordinary maps bring a vehicle to the mouth of the alley. For the last hundred metres the crew asks its way, and sometimes the vehicle doesn’t fit.',
            outcome: `- In one ward of District 3, 412 alleys with confirmed width and access.
- The crew sees where to stop and the shortest way for a stretcher before arriving.
- Data can be downloaded as GeoJSON under an open licence.`,
            description:
              'Residents walk and record with a phone; two others confirm. Temporary changes (weddings, drain works) carry an expiry date. Works offline; connects to dispatch through an interface.',
            priceNote: 'Survey VND 190,000 per alley; upkeep VND 4 million per ward a month.',
          },
        },
        sectors: ['safety', 'health', 'opendata'],
        maturity: 8,
        priceModel: 'service',
        languages: ['vi', 'en'],
        certificates: [],
        deployments: [
          {
            place: 'Thành phố Hồ Chí Minh',
            customer: 'Ủy ban nhân dân một phường ở Quận 3',
            since: 2025,
            note: '412 hẻm, dùng cho xe cấp cứu và phòng cháy.',
          },
        ],
        priorities: ['ho-chi-minh-city/shared-data', 'ho-chi-minh-city/digital-economy'],
        picture: {
          motif: 'map',
          description: {
            vi: 'Bản đồ những con hẻm nhỏ với bề rộng ghi bằng mét và một chỗ đỗ xe cấp cứu',
            en: 'Map of narrow alleys with widths in metres and a place for an ambulance to stop',
          },
        },
      },
    ],
  },
  {
    slug: 'ganh-xanh',
    kind: 'startup',
    name: 'Gánh Xanh',
    homeCity: 'ho-chi-minh-city',
    country: 'VN',
    registerNumber: '0318775940',
    website: 'https://ganh-xanh.example',
    emailDomain: 'ganh-xanh.example',
    foundedYear: 2023,
    teamSize: '5-9',
    originalLanguage: 'vi',
    texts: {
      vi: {
        summary:
          'Nối hộ gia đình với người thu mua ve chai trong hẻm, cân minh bạch, trả tiền ngay.',
        about:
          'Người mua ve chai biết rõ khu phố hơn bất cứ ứng dụng nào. Gánh Xanh không thay thế họ: chúng tôi cho họ lịch hẹn, cân có chứng nhận và giá niêm yết, còn phường thì có số liệu về lượng rác tái chế.',
      },
      en: {
        summary:
          'Connects households with the recyclables collectors of their alley: fair scales, paid at once.',
        about:
          'Collectors of recyclables know the neighbourhood better than any app. Gánh Xanh doesn’t replace them: it gives them appointments, certified scales and posted prices, and gives the ward figures on what is recycled.',
      },
    },
    sectors: ['waste', 'economy', 'inclusion'],
    languages: ['vi'],
    people: [
      {
        email: 'founder@ganh-xanh.example',
        name: 'Trịnh Thị Bé Ba',
        language: 'vi',
        role: 'administrator',
      },
    ],
    solutions: [
      {
        slug: 'ganh-xanh-rounds',
        originalLanguage: 'vi',
        texts: {
          vi: {
            title: 'Lịch gánh: hẹn thu gom tái chế theo hẻm',
            summary:
              'Mỗi hẻm một buổi cố định, người thu mua quen mặt, cân điện tử và tiền trả qua ví hoặc tiền mặt.',
            problem:
              'Rác đã phân loại ở nhà lại bị trộn chung khi thu gom. Người mua ve chai đi lòng vòng vì không biết nhà nào có hàng.',
            outcome:
              'Trong bốn tháng thử ở hai khu phố: 31 người thu mua tham gia, quãng đường đi lại của họ giảm khoảng một phần tư, 5,6 tấn giấy và nhựa được cân và ghi nhận.',
            description: `- Người dân đăng ký bằng tin nhắn, không cần ứng dụng.
- Cân Bluetooth có kiểm định; phiếu cân gửi cho cả hai bên.
- Số liệu theo khu phố, không theo hộ.`,
            priceNote:
              'Phường trả 6 triệu đồng mỗi khu phố mỗi tháng; người thu mua không mất phí.',
          },
        },
        sectors: ['waste', 'inclusion'],
        maturity: 6,
        priceModel: 'subscription',
        languages: ['vi'],
        certificates: [],
        deployments: [
          {
            place: 'Thành phố Hồ Chí Minh',
            customer: 'Hai khu phố, phối hợp với hội phụ nữ',
            since: 2026,
            note: 'Giai đoạn thử, ba mươi mốt người thu mua.',
          },
        ],
        priorities: ['ho-chi-minh-city/digital-economy', 'ho-chi-minh-city/connected-payments'],
        picture: {
          motif: 'waste',
          description: {
            vi: 'Một người gánh hai bao giấy và nhựa trong hẻm, bên cạnh là chiếc cân điện tử',
            en: 'A collector carrying two sacks of paper and plastic down an alley beside a scale',
          },
        },
      },
    ],
  },
  {
    slug: 'mach-pho',
    kind: 'startup',
    name: 'Mạch Phố',
    homeCity: 'ho-chi-minh-city',
    country: 'VN',
    registerNumber: '0319081467',
    website: 'https://mach-pho.example',
    emailDomain: 'mach-pho.example',
    foundedYear: 2025,
    teamSize: '1-4',
    originalLanguage: 'vi',
    texts: {
      vi: {
        summary: 'Đặt lịch và theo dõi bệnh mạn tính ở trạm y tế phường.',
        about:
          'Hai bác sĩ gia đình và hai lập trình viên. Chúng tôi muốn người bệnh tăng huyết áp và đái tháo đường được theo dõi ngay gần nhà, thay vì xếp hàng từ sáng sớm ở bệnh viện lớn.',
      },
    },
    sectors: ['health', 'inclusion'],
    languages: ['vi', 'en'],
    people: [
      {
        email: 'founder@mach-pho.example',
        name: 'Tiêu Mỹ Duyên',
        language: 'vi',
        role: 'administrator',
      },
      {
        email: 'product@mach-pho.example',
        name: 'Cao Hoàng Sơn',
        language: 'vi',
        role: 'editor',
      },
    ],
    solutions: [
      {
        slug: 'mach-pho-appointments',
        originalLanguage: 'vi',
        texts: {
          vi: {
            title: 'Lịch hẹn trạm y tế phường',
            summary:
              'Đặt giờ khám bằng tin nhắn hoặc tại quầy; trạm thấy trước ngày nào đông, thuốc nào sắp hết.',
            problem:
              'Trạm y tế phường lúc vắng lúc quá tải. Người bệnh không biết hôm nay có bác sĩ hay không nên đi thẳng lên tuyến trên.',
            outcome:
              'Tại trạm thử đầu tiên, hai phần ba lượt khám có hẹn trước sau ba tháng; thời gian chờ trung vị từ 38 phút còn 14 phút.',
            description: `- Không cần ứng dụng: tin nhắn, trang web hoặc gọi điện.
- Nhắc hẹn trước một ngày, tự nhường chỗ khi hủy.
- Thống kê ẩn danh cho trung tâm y tế.`,
            priceNote:
              'Miễn phí trong thời gian thử nghiệm; dự kiến 2,5 triệu đồng mỗi trạm mỗi tháng.',
          },
        },
        sectors: ['health', 'inclusion'],
        maturity: 6,
        priceModel: 'subscription',
        languages: ['vi'],
        certificates: [],
        deployments: [
          {
            place: 'Đồng Nai',
            customer: 'Một trạm y tế phường',
            since: 2026,
            note: 'Trạm thử đầu tiên.',
          },
        ],
        priorities: ['ho-chi-minh-city/online-services'],
        picture: {
          motif: 'health',
          description: {
            vi: 'Phòng chờ của một trạm y tế phường với bảng giờ hẹn và vài ghế trống',
            en: 'Waiting room of a ward health station with a board of appointments and empty chairs',
          },
        },
      },
      {
        slug: 'mach-pho-refills',
        originalLanguage: 'vi',
        texts: {
          vi: {
            title: 'Nhắc thuốc và cấp lại đơn mạn tính',
            summary: 'Người bệnh được nhắc khi thuốc sắp hết và hẹn lấy thuốc tại trạm gần nhà.',
            problem: 'Người bệnh mạn tính hay bỏ thuốc vài ngày cuối tháng vì chưa kịp tái khám.',
            outcome: '',
            description: 'Bản nháp: chờ ý kiến của hội đồng chuyên môn về quy trình cấp lại đơn.',
            priceNote: '',
          },
        },
        sectors: ['health'],
        maturity: 4,
        priceModel: 'subscription',
        languages: ['vi'],
        certificates: [],
        deployments: [],
        priorities: ['ho-chi-minh-city/online-services'],
        draft: true,
        picture: {
          motif: 'health',
          description: {
            vi: 'Hộp thuốc chia theo ngày và một tin nhắn nhắc lịch',
            en: 'A pill box divided by days and a reminder message',
          },
        },
      },
    ],
  },
  {
    slug: 'cu-lao-ventures',
    kind: 'investor',
    name: 'Cù Lao Ventures',
    homeCity: 'ho-chi-minh-city',
    country: 'VN',
    registerNumber: '0317036518',
    website: 'https://cu-lao.example',
    emailDomain: 'cu-lao.example',
    foundedYear: 2020,
    teamSize: '5-9',
    originalLanguage: 'vi',
    texts: {
      vi: {
        summary: 'Quỹ giai đoạn sớm cho các công ty có khách hàng là thành phố.',
        about: `Cù Lao Ventures đầu tư từ vòng hạt giống vào công nghệ đô thị ở Đông Nam Á: nước, giao thông, năng lượng, dữ liệu công. Chúng tôi đọc kết quả thí điểm trước khi đọc bản trình bày.

- Khoản đầu tư đầu tiên thường từ 5 đến 25 tỷ đồng.
- Không yêu cầu quyền ưu tiên đối với dữ liệu của thành phố.
- Trả lời mọi đề nghị trong vòng ba tuần, kể cả khi từ chối.`,
      },
      en: {
        summary: 'An early-stage fund for companies whose customer is a city.',
        about: `Cù Lao Ventures invests from the seed round in urban technology in South-East Asia: water, mobility, energy, public data. We read the results of pilots before we read the deck.

- First investments are usually between VND 5 and 25 billion.
- We ask for no preferential rights to a city’s data.
- Every request is answered within three weeks, also when the answer is no.`,
      },
    },
    sectors: ['water', 'mobility', 'energy', 'opendata'],
    languages: ['vi', 'en'],
    verifiedBy: 'ho-chi-minh-city',
    people: [
      {
        email: 'investor@cu-lao.example',
        name: 'Vương Tử Quyên',
        language: 'vi',
        role: 'administrator',
      },
      {
        email: 'analyst@cu-lao.example',
        name: 'Nguyễn Đan Thanh',
        language: 'vi',
        role: 'reader',
      },
    ],
    solutions: [],
  },
]
