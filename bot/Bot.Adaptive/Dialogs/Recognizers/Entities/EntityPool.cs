using Bot.Adaptive.Activities;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// What recognizers find together. An entity of the type <c>text</c> is read again by all of them, until nothing new turns
/// up; limits end what would go on for too long.
/// </summary>
internal static class EntityPool
{
    /// <summary>Texts inside texts deeper than this are not read.</summary>
    private const int MaxRounds = 8;

    private const int MaxEntities = 1000;

    private const string TextType = "text";

    /// <summary>The given entities and those that recognizers find, in the order found.</summary>
    public static IReadOnlyList<Entity> Fill(IReadOnlyList<EntityRecognizer> recognizers, DialogContext dc, Activity activity, IReadOnlyList<Entity> given)
    {
        var all = new List<Entity>(given);
        var found = new HashSet<Entity>();
        var culture = Cultures.Of(activity.Locale ?? DialogTurn.UsualLocale);
        Take(recognizers.SelectMany(recognizer => recognizer.Received(activity)));
        List<string> texts = [activity.MessageText ?? "", .. given.Where(IsText).Select(entity => entity.Text)];
        for (var round = 0; round < MaxRounds && texts.Count > 0; round++)
        {
            texts =
            [
                .. from recognizer in recognizers
                   from text in texts
                   where !string.IsNullOrWhiteSpace(text)
                   from entity in Take(recognizer.Read(dc, text, culture))
                   where IsText(entity)
                   select entity.Text,
            ];
        }

        return all;

        List<Entity> Take(IEnumerable<Entity> more)
        {
            List<Entity> taken = [.. more.Where(found.Add).Take(MaxEntities - all.Count)];
            all.AddRange(taken);
            return taken;
        }
    }

    private static bool IsText(Entity entity) => entity.Type == TextType;
}
