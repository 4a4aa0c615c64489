using System.Globalization;

namespace Bot.Adaptive.Expressions;

/// <summary>Finds the memory paths that an expression reads.</summary>
internal static class ReferenceWalk
{
    public static IReadOnlySet<string> Of(Expression expression)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Collect(expression, found);
        return found;
    }

    private static void Collect(Expression expression, HashSet<string> found)
    {
        switch (expression)
        {
            case PathExpression path:
                CollectPath(path, found);
                break;
            case ObjectExpression obj:
                foreach (var (_, value) in obj.Properties)
                {
                    Collect(value, found);
                }

                break;
            case CallExpression { Function.BindsVariable: true, Arguments: [var source, PathExpression { Name: { } variable }, var body] }:
                Collect(source, found);
                found.UnionWith(Of(body).Where(read => !BeginsAt(variable, read)));
                break;
            case CallExpression call:
                foreach (var argument in call.Arguments)
                {
                    Collect(argument, found);
                }

                break;
        }
    }

    /// <summary>A path is one reference as far as its indexes are constants; up to each other index it is one more.</summary>
    private static void CollectPath(PathExpression path, HashSet<string> found)
    {
        var text = path.Name;
        if (path.Source is not null)
        {
            Collect(path.Source, found);
        }

        foreach (var step in path.Steps)
        {
            switch (step)
            {
                case NameStep name:
                    text = text is null ? null : $"{text}.{name.Name}";
                    break;
                case IndexStep { Index: ConstantExpression constant }:
                    text = text is null ? null : constant.Returns == ValueKinds.String
                        ? $"{text}.{constant.Value}"
                        : string.Create(CultureInfo.InvariantCulture, $"{text}[{constant.Value}]");
                    break;
                case IndexStep index:
                    if (text is not null)
                    {
                        found.Add(text);
                    }

                    Collect(index.Index, found);
                    break;
            }
        }

        if (text is not null)
        {
            found.Add(text);
        }
    }

    private static bool BeginsAt(string variable, string read) =>
        read.StartsWith(variable, StringComparison.Ordinal)
        && (read.Length == variable.Length || read[variable.Length] is '.' or '[');
}
