using System.Globalization;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Testing;

/// <summary>
/// One scripted conversation: sends activities as upstream's test adapter does and keeps what comes back.
/// </summary>
internal sealed class ScriptConversation(IScriptPartner partner, string name, string locale, bool traces, DateTimeOffset start)
{
    private readonly Queue<Activity> _replies = new();
    private int _steps;
    private int _ids;

    private Activity? _last;

    /// <summary>Who answers.</summary>
    public IScriptPartner Partner => partner;

    /// <summary>Replies that no assertion has looked at yet.</summary>
    public int Waiting => _replies.Count;

    public void Send(Activity activity)
    {
        activity = Address(activity);
        _last = activity;
        try
        {
            Reply(partner.Answer(Input(activity)));
        }
        catch (DialogException fault)
        {
            Reply([.. fault.Sent, Activity.Message(fault.Message)]);
        }
    }

    public Activity? NextReply() => _replies.TryDequeue(out var reply) ? reply : null;

    /// <summary>Looks at memory from the innermost dialog, in a pseudo-turn that runs none.</summary>
    public void Inspect(Action<DialogContext> look)
    {
        var activity = Address(new Activity(ObjectValue.Empty.With("type", ActivityTypes.Event).With("name", "inspector")));
        partner.Inspect(Input(activity), look);
    }

    /// <summary>Evaluates over a reply as if it were memory.</summary>
    public Evaluation Over(Activity reply) =>
        new(new ObjectMemory(reply.Fields), CultureInfo.InvariantCulture, start, new Random(0), new Fuel());

    private StepInput Input(Activity activity) => new(activity, start.AddSeconds(_steps), ++_steps);

    private void Reply(IReadOnlyList<Activity> sent)
    {
        foreach (var activity in sent.Where(activity => traces || activity.Type != ActivityTypes.Trace))
        {
            Reply(activity);
        }
    }

    private void Reply(Activity sent)
    {
        if (sent.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete)
        {
            return;
        }

        var fields = sent.Fields
            .With("id", (_ids++).ToString(CultureInfo.InvariantCulture))
            .With("channelId", "test")
            .With("from", Account.Of("bot", "Bot").Fields)
            .With("recipient", _last!.From.Fields)
            .With("conversation", _last.Conversation.Fields)
            .With("replyToId", _last.Id);
        _replies.Enqueue(new Activity(sent.Fields.Contains("type") ? fields : fields.With("type", ActivityTypes.Message)));
    }

    private Activity Address(Activity activity)
    {
        var at = start.AddSeconds(_steps).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        var fields = activity.Fields;
        foreach (var (field, value) in new (string, Value)[]
        {
            ("type", ActivityTypes.Message),
            ("id", (_ids++).ToString(CultureInfo.InvariantCulture)),
            ("channelId", "test"),
            ("serviceUrl", "https://test.com"),
            ("from", Account.Of("user1", "User1").Fields),
            ("recipient", Account.Of("bot", "Bot").Fields),
            ("conversation", Account.Of(name, name).Fields.With("isGroup", false)),
            ("timestamp", at),
            ("localTimestamp", at),
            ("locale", locale),
        })
        {
            fields = fields.Contains(field) ? fields : fields.With(field, value);
        }

        return new Activity(fields);
    }
}
