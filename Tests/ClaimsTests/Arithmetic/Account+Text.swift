import Extraction
import SourceText

@testable import Claims

extension Account {
    /// The account of a one-paragraph article, printed on 16 September 2025.
    /// - Parameter isDated: whether the article tells its day, 16 September 2025.
    init(_ text: String, isDated: Bool = true) {
        let front = isDated ? "---\ndate: 2025-09-16\ntitle: 云岭各项工作进展\n---\n" : ""
        let head = front + "云岭各项工作进展\n\n云岭日报讯（记者/江一帆）"
        let document = Document(path: "a.txt", text: head + text + "\n")
        let article = ArticleSplitter().read(document).articles[0]
        let context = ReadingContext(date: article.date?.date)
        self.init(article: article, mentions: MentionReader().mentions(in: article.text, context: context))
    }
}
