import Foundation

// usage: near-duplicates-benchmark PASSAGES.tsv PAIRS.tsv
// Reads passages (id, tab, passage; one a line), writes the pairs of near-identical ones (row, row, equal scalars; rows
// from 0) and prints its work. `compare.py` beside it judges the pairs and runs other tools on the same file.

let arguments = CommandLine.arguments
guard arguments.count == 3, let data = FileManager.default.contents(atPath: arguments[1]) else {
    FileHandle.standardError.write(Data("usage: near-duplicates-benchmark PASSAGES.tsv PAIRS.tsv\n".utf8))
    exit(2)
}
let begun = ContinuousClock.now
let texts = PassageTable.passages(in: Array(data))
let read = ContinuousClock.now
var task = NearDuplicates(texts: texts)
let indexed = ContinuousClock.now
let pairs = task.pairs()
let done = ContinuousClock.now
let lines = pairs.map { "\($0.first)\t\($0.second)\t\($0.matched)\n" }.joined()
try Data(lines.utf8).write(to: URL(filePath: arguments[2]))
print("passages \(texts.count)  candidates \(task.candidateCount)  pairs \(pairs.count)")
print("read \(read - begun)  indexed \(indexed - read)  matched \(done - indexed)")
