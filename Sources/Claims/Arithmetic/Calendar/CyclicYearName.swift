/// A year named by the Chinese cycles: 蛇年, 乙巳年, 乙巳蛇年.
struct CyclicYearName {
    let range: Range<Int>
    /// 甲 is 0; nil where only the animal is told.
    private let stem: Int?
    /// 子 and the rat are 0.
    private let branch: Int
    /// Of the animal that is told beside the signs.
    private let animal: Int?

    /// - Parameter end: where 年 stands.
    init?(endingAt end: Int, in scalars: [UInt32]) {
        func place(_ signs: [UInt32], _ back: Int) -> Int? {
            end >= back ? signs.firstIndex(of: scalars[end - back]) : nil
        }
        if let branch = place(Self.branches, 1), let stem = place(Self.stems, 2) {
            (self.stem, self.branch, animal, range) = (stem, branch, nil, (end - 2)..<(end + 1))
        } else if let animal = place(Self.animals, 1) {
            if let branch = place(Self.branches, 2), let stem = place(Self.stems, 3) {
                (self.stem, self.branch, self.animal, range) = (stem, branch, animal, (end - 3)..<(end + 1))
            } else {
                (stem, branch, self.animal, range) = (nil, animal, nil, (end - 1)..<(end + 1))
            }
        } else {
            return nil
        }
    }

    /// Whether signs and animal agree.
    var isWhole: Bool { animal.map { $0 == branch } ?? true }

    func fits(_ year: Int) -> Bool {
        Self.position(year, of: 12) == branch && (stem.map { Self.position(year, of: 10) == $0 } ?? true)
    }

    /// How a year is named in the same way.
    func own(of year: Int) -> String {
        let branch = Self.position(year, of: 12)
        guard stem != nil else { return Self.text(Self.animals[branch]) + "年" }
        let signs = Self.text(Self.stems[Self.position(year, of: 10)]) + Self.text(Self.branches[branch])
        return signs + (animal == nil ? "" : Self.text(Self.animals[branch])) + "年"
    }

    var ownAnimal: String { Self.text(Self.animals[branch]) + "年" }
    var signs: String { (stem.map { Self.text(Self.stems[$0]) } ?? "") + Self.text(Self.branches[branch]) }

    /// The year 4 began both cycles; earlier years are not told so.
    private static func position(_ year: Int, of cycle: Int) -> Int { ((year - 4) % cycle + cycle) % cycle }

    private static func text(_ scalar: UInt32) -> String { String(scalars: [scalar]) }

    private static let stems = "甲乙丙丁戊己庚辛壬癸".unicodeScalars.map(\.value)
    private static let branches = "子丑寅卯辰巳午未申酉戌亥".unicodeScalars.map(\.value)
    private static let animals = "鼠牛虎兔龙蛇马羊猴鸡狗猪".unicodeScalars.map(\.value)
}
