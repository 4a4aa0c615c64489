using System.Collections.Frozen;

namespace Bot.Adaptive.Expressions;

/// <summary>The functions that expressions may call, by name; case counts. Immutable and closed at start.</summary>
public class FunctionTable
{
    private readonly FrozenDictionary<string, Function> _functions;

    private protected FunctionTable(IEnumerable<Function> functions) =>
        _functions = functions.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>A table of exactly these functions.</summary>
    /// <exception cref="ArgumentException">Two functions have one name.</exception>
    public static FunctionTable Of(params IEnumerable<Function> functions) => new(functions);

    /// <summary>This table and more functions.</summary>
    /// <exception cref="ArgumentException">A name is taken: nobody can overwrite a function.</exception>
    public FunctionTable With(params IEnumerable<Function> more) => new(_functions.Values.Concat(more));

    /// <summary>The names of all functions.</summary>
    internal IEnumerable<string> Names => _functions.Keys;

    /// <summary>The function of a name, or null.</summary>
    public virtual Function? Find(string name) => _functions.GetValueOrDefault(name);
}
