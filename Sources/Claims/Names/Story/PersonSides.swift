import SourceText

/// On which side an article says that a person is hurt: 左腿骨折, 右臂至今留有弹片.
struct PersonSides {
    let persons: StoryPersons

    struct Side {
        let name: [UInt32]
        let part: UInt32
        let isLeft: Bool
        let range: Range<Int>

        func opposes(_ other: Side) -> Bool { part == other.part && isLeft != other.isLeft }
    }

    /// Of everyone, in the order of the text.
    func hurts() -> [Side] {
        let text = persons.text
        return text.scalars.indices.dropLast().compactMap { place in
            let sign = text.scalars[place]
            guard sign == Self.left || sign == Self.right, let part = part(place + 1),
                let name = persons.spokenOf(at: place)
            else { return nil }
            let side = Side(name: name, part: text.scalars[part], isLeft: sign == Self.left, range: place..<part + 1)
            return isHurt(side) ? side : nil
        }
    }

    /// What of the body stands at an index, 小 and 大 before it left out: 左小腿.
    private func part(_ index: Int) -> Int? {
        let scalars = persons.text.scalars
        let end = scalars.indices.contains(index) && Self.sizes.contains(scalars[index]) ? index + 1 : index
        guard end < scalars.count, Self.parts.contains(scalars[end]),
            end + 1 >= scalars.count || !Self.others.contains(scalars[end + 1])
        else { return nil }
        return end
    }

    /// Whether an article tells anywhere of the other side too, whosever it is.
    func holds(_ side: Side) -> Bool {
        let scalars = persons.text.scalars
        return scalars.indices.dropLast().contains { place in
            scalars[place] == (side.isLeft ? Self.left : Self.right)
                && part(place + 1).map { scalars[$0] == side.part } ?? false
        }
    }

    /// Whether the clause of a side, or what follows it, tells of a hurt.
    private func isHurt(_ side: Side) -> Bool {
        let text = persons.text
        let clause = text.clause(at: side.range.lowerBound)
        return Self.hurts.isFound(
            in: clause.lowerBound..<text.sentence(at: clause.lowerBound).upperBound, of: text.scalars)
    }

    private static let left: UInt32 = 0x5DE6
    private static let right: UInt32 = 0x53F3
    private static let sizes = ScalarSet("小大上下")
    private static let parts = ScalarSet("臂腿手眼耳脚肩膝肾肺肘腕踝髋腰胸乳脸颊")
    /// 左手边, 右手旁: a place.
    private static let others = ScalarSet("边侧旁面方")
    private static let hurts = CueWords(
        "伤 骨折 断 截肢 截去 失明 失聪 残 弹片 中弹 瘫 疤 烧 扭 拆线 缝 针 手术 切除 假肢 义肢 义眼 麻木 砍 咬 砸 夹 撞 摔 石膏 钢板 刺 肿 萎缩 失去 没了 捐")
}
