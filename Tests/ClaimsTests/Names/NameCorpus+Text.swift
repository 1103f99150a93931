import Findings
import SourceText

@testable import Claims

extension NameCorpus {
    /// The names of some articles, each given by its date and its text.
    init(_ articles: (date: String, text: String)...) {
        var infos: [ArticleInfo] = []
        var facts: [NameFacts] = []
        for (number, article) in articles.enumerated() {
            let text = "---\ndate: \(article.date)\ntitle: 第\(number)篇\n---\n\n云州日报讯（记者/程一苇）" + article.text + "\n"
            let document = Document(path: "\(number).txt", text: text)
            for found in ArticleSplitter().read(document).articles {
                let reading = ArticleReading(document: document, article: found)
                infos.append(reading.info)
                facts.append(NameFacts(reading: reading))
            }
        }
        self.init(articles: infos, facts: facts)
    }
}
