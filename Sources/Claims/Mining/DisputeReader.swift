import EmbeddedFiles
import SourceText

/// Tells sentences that quote a figure only to correct or deny it (`Rules/lexicons/dispute-words.txt`).
struct DisputeReader: Sendable {
    private let cues: PhraseTable<Bool>

    private init() {
        var cues = PhraseTable<Bool>()
        for row in LexiconTable(lexicon: "dispute-words.txt").rows {
            for word in row[0].words { cues.insert(word, true) }
        }
        self.cues = cues
    }

    /// Read on first use.
    static let builtin = DisputeReader()

    func isDisputed(_ frame: SentenceFrame, scalars: [UInt32]) -> Bool { isDisputed(frame.sentence.range, scalars) }

    /// Whether a stretch of text holds such a word.
    func isDisputed(_ range: Range<Int>, _ scalars: [UInt32]) -> Bool {
        range.contains { cues.longestMatch(in: scalars, at: $0, end: range.upperBound) != nil }
            || isHearsay(range, scalars)
    }

    /// 有短视频称, 有人在群里说, 朋友圈里有人晒出: nobody who answers for it.
    private func isHearsay(_ range: Range<Int>, _ scalars: [UInt32]) -> Bool {
        Self.channels.all(in: range, of: scalars).contains { channel in
            let before = max(range.lowerBound, channel.lowerBound - Self.reach)..<channel.lowerBound
            let after = channel.upperBound..<min(range.upperBound, channel.upperBound + Self.reach)
            return Self.telling.isFound(in: after, of: scalars)
                && (Self.there.isFound(in: before, of: scalars) || Self.there.isFound(in: after, of: scalars))
        }
    }

    /// In scalars between who, where and the verb.
    private static let reach = 6
    private static let there = CueWords("有 最近有 不少 个别 部分")
    private static let channels = CueWords("短视频 视频 帖子 网帖 公众号 自媒体 微信群 家长群 业主群 老乡群 群里 朋友圈 抖音 评论区 贴吧 论坛 网友 网民 网上")
    private static let telling = CueWords("称 说 传 写 讲 晒 流传 转发")
}
