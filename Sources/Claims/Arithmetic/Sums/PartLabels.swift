import Extraction

/// The words beside the parts of a whole, and what they tell: whether parts may overlap, or make up the whole.
struct PartLabels {
    let account: Account
    let labels: [[UInt32]]

    /// Whether one label names a property that members of another part may have too.
    var mayOverlap: Bool {
        let degrees = labels.filter {
            Self.degrees.isFound(in: $0.indices, of: $0) && !Self.posts.isFound(in: $0.indices, of: $0)
        }
        if !degrees.isEmpty, degrees.count < labels.count { return true }
        // 其中在本市的26家，餐馆17家: the one tells where, the other what.
        let located = labels.count { $0.first == Self.at }
        if located > 0, located < labels.count { return true }
        return labels.contains { account.words[.overlapping].isFound(in: $0.indices, of: $0) }
    }

    /// 在
    private static let at: UInt32 = 0x5728
    /// What begins like a degree and is a post.
    private static let posts = CueWords("博士后")
    private static let degrees = CueWords("博士 硕士 研究生 本科 专科 大专")

    /// Whether the labels are built alike: all but one share the first or the last character.
    var areParallel: Bool {
        guard labels.count >= 2, !labels.contains(where: \.isEmpty) else { return labels.allSatisfy(\.isEmpty) }
        return share(labels.compactMap(\.last)) || share(labels.compactMap(\.first))
    }

    private func share(_ scalars: [UInt32]) -> Bool {
        let most = Set(scalars).map { scalar in scalars.filter { $0 == scalar }.count }.max() ?? 0
        return most >= max(2, labels.count - 1)
    }

    /// Whether the labels are all the members of a known partition: 男 and 女, 本科 硕士 博士.
    var arePartition: Bool { Self.partitions.contains(where: matches) || areNumbered }

    /// 一楼 二楼, 一号车间 二号车间 三号车间: numbered from one on, and alike but for the number.
    private var areNumbered: Bool {
        guard labels.count >= 2 else { return false }
        return zip(labels, Self.numerals).allSatisfy { label, numeral in
            guard label.count >= 2, label.count <= 6, label[0] == numeral || label[0] == "第" && label[1] == numeral
            else {
                return false
            }
            return label.last == labels[0].last
        }
    }

    private static let numerals = "一二三四五六七八".unicodeScalars.map(\.value)

    private func matches(_ partition: [[UInt32]]) -> Bool {
        guard partition.count == labels.count else { return false }
        return partition.allSatisfy { name in
            labels.filter { $0.count <= name.count + 4 && $0.starts(with: name) }.count == 1
        }
    }

    private static let partitions: [[[UInt32]]] = [
        "男 女", "本科 硕士 博士", "本科 研究", "国内 国际", "国内 国外", "城镇 农村", "城镇 乡村", "城市 农村", "境内 境外",
        "一季度 二季度 三季度 四季度", "上半年 下半年", "第一产业 第二产业 第三产业", "一产 二产 三产", "内贸 外贸", "进口 出口",
        "金牌 银牌 铜牌", "金 银 铜", "地上 地下", "资金 物资", "现金 物资", "资金 实物", "线上 线下", "城区 农村", "城区 乡村", "公办 民办",
        "国有 民营", "室内 室外", "男性 女性", "男生 女生", "男子 女子", "成人 儿童", "客运 货运", "省内 省外", "市内 市外", "县内 县外",
        "省外 境外", "本地 外地", "上行 下行", "白天 夜间", "内资 外资", "陆上 海上", "新建 改建", "新建 改造", "白天 夜晚", "主车 挂车",
        "小学 初中", "小学 初中 高中", "幼儿园 小学 初中", "幼儿园 小学 初中 高中", "东区 西区", "南区 北区", "上午 下午", "主桥 引桥", "图书 期刊",
        "国家级 省级", "国家级 省级 市级", "省级 市级", "国家级 省级 市级 县级", "早班 晚班", "早班 中班 晚班", "客车 货车", "一等奖 二等奖 三等奖",
        "特等奖 一等奖 二等奖 三等奖", "厨余垃圾 可回收物 其他垃圾", "厨余垃圾 可回收物 有害垃圾 其他垃圾", "在编 编外", "应届 往届", "教师 学生",
        "老人 儿童", "成年人 未成年人", "国道 省道", "国道 省道 县道", "一楼 二楼 三楼", "一班 二班 三班", "一期 二期 三期", "主坝 副坝", "前半程 后半程", "上半场 下半场",
    ].map { $0.split(separator: " ").map { $0.unicodeScalars.map(\.value) } }
}
