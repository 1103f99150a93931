import Claims
import Dispatch
import Synchronization

/// The names of drafts and of the articles of an archive that name something nearly alike, read on a thread and a connection of
/// their own while claims and passages are looked up.
///
/// It may see a state of the archive that is some milliseconds newer than what the others see.
final class NameReading: Sendable {
    private struct Outcome {
        var corpus: NameCorpus?
        var failure: ArchiveProblem?
    }

    private let reading = DispatchGroup()
    private let outcome = Mutex(Outcome())

    /// - Parameters:
    ///   - open: where the connection is taken from, and kept afterwards.
    ///   - excluded: the articles that the drafts stand for.
    init(
        at path: String, keptBy open: OpenArchives, of drafts: [ArticleFacts], without excluded: Set<Int64>,
        in period: ArchivePeriod, counts: FrequencyCount
    ) {
        DispatchQueue.global().async(group: reading) { [self] in
            var read = Outcome()
            do {
                let connection = try ArchiveConnection(path, keptBy: open)
                let search = NameSearch(connection: connection, excluded: excluded, period: period)
                read.corpus = search.corpus(of: drafts, counts: counts)
                read.failure = connection.failure
            } catch {
                read.failure = ArchiveProblem(error, at: path)
            }
            outcome.withLock { $0 = read }
        }
    }

    /// The names read; nil where the archive could not be opened.
    var corpus: NameCorpus? { finished.corpus }

    /// What kept the names from being read whole.
    var failure: ArchiveProblem? { finished.failure }

    private var finished: Outcome {
        reading.wait()
        return outcome.withLock { $0 }
    }
}
