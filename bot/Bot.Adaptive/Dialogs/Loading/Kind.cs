namespace Bot.Adaptive.Dialogs.Loading;

/// <summary>
/// A kind of component that a file may name under <c>$kind</c>: what it is called, what it is for, and how it is read.
/// The reader that a kind uses also tells the schema what properties there are, so the two cannot differ.
/// </summary>
public sealed class Kind
{
    private Kind(string name, string about, Type makes, Func<NodeReader, object> read) =>
        (Name, About, Makes, Read) = (name, about, makes, read);

    /// <summary>As files write it.</summary>
    public string Name { get; }

    /// <summary>One sentence for editors.</summary>
    public string About { get; }

    /// <summary>The component type: where a file may use this kind.</summary>
    public Type Makes { get; }

    internal Func<NodeReader, object> Read { get; }

    /// <summary>Describes a kind.</summary>
    /// <typeparam name="T">The component type that it makes, such as <see cref="Dialog"/> or <see cref="Trigger"/>.</typeparam>
    public static Kind Of<T>(string name, string about, Func<NodeReader, T> read)
        where T : class => new(name, about, typeof(T), read);

    public override string ToString() => Name;
}
