import Archive
import ArgumentParser
import Findings

/// `jmlint cache`: what `check` keeps of files that it read before.
struct CacheCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cache", abstract: "缓存：check 读过的文件没有变就不再读", subcommands: [Stat.self, Clear.self])

    /// `jmlint cache stat`
    struct Stat: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "缓存在哪里，有多大")
        @Flag(name: .long, help: "写成一行 JSON")
        var json = false

        func run() throws {
            guard let sum = ReadingStore(path: CacheOptions.path)?.sum() else {
                throw ExitStatus.Obstacle(sentence: "打不开缓存 \(CacheOptions.path)")
            }
            print(json ? try SortedJSON.line(sum) : "\(sum.path)：\(sum.documents) 份，\(sum.size) 字节")
        }
    }

    /// `jmlint cache clear`
    struct Clear: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "清空缓存")

        func run() throws {
            ReadingStore.remove(CacheOptions.path)
            print("缓存已清空：\(CacheOptions.path)")
        }
    }
}
