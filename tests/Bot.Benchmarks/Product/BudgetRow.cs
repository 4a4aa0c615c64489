namespace Bot.Benchmarks.Product;

/// <summary>One budget and what was measured.</summary>
/// <param name="What">What is bounded.</param>
/// <param name="Budget">How much it may be.</param>
/// <param name="Measured">How much it was.</param>
/// <param name="IsMet">Null when nothing was measured, with the reason in <paramref name="Measured"/>.</param>
internal sealed record BudgetRow(string What, string Budget, string Measured, bool? IsMet);

/// <summary>A server under load.</summary>
/// <param name="Cpu">Milliseconds of processor time that one turn takes.</param>
/// <param name="P50">Milliseconds at 16 participants at once.</param>
/// <param name="P99">The same, of the slowest hundredth.</param>
/// <param name="AloneP99">Milliseconds with one participant alone, of the slowest hundredth.</param>
/// <param name="Commands">Redis commands that one turn takes, those within scripts included.</param>
/// <param name="Memory">Resident afterwards, in MiB.</param>
internal sealed record LoadRow(string Who, double Cpu, double P50, double P99, double AloneP99, double Commands, double RedisBytes, double Memory);

/// <summary>What a turn costs at one place in a long interview.</summary>
internal sealed record GrowthRow(int Turn, double Cpu, double RedisBytes, double Allocated);
