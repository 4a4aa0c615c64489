using Bot.Adaptive.Values;

namespace Bot.Benchmarks;

/// <summary>Something that is done again and again and measured.</summary>
/// <param name="Name">What the reference calls it; null when it has nothing like it.</param>
/// <param name="Title">What one operation is.</param>
/// <param name="Operations">How many operations one pass has.</param>
/// <param name="Pass">Does all of them once.</param>
/// <param name="Results">What they come to, one value for each, to be compared with the reference.</param>
public sealed record Work(string? Name, string Title, int Operations, Action Pass, Func<IReadOnlyList<Value>> Results);
