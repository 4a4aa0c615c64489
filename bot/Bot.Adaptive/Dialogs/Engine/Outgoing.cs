using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// What a step sends. What it sent itself it can still change; of what an earlier step sent only the channel knows, so the
/// change goes out as an activity of type messageUpdate or messageDelete with the id.
/// </summary>
internal sealed class Outgoing(string step)
{
    private readonly List<string> _ids = [];
    private readonly List<Activity> _activities = [];
    private int _made;

    public IReadOnlyList<Activity> Activities => _activities;

    public string Add(Activity activity)
    {
        var id = $"{step}.{++_made}";
        _ids.Add(id);
        _activities.Add(activity);
        return id;
    }

    public void Update(string id, Activity activity)
    {
        if (_ids.IndexOf(id) is var at && at >= 0)
        {
            _activities[at] = activity;
        }
        else
        {
            Add(activity.With("type", ActivityTypes.MessageUpdate).With("id", id));
        }
    }

    public void Delete(string id)
    {
        if (_ids.IndexOf(id) is var at && at >= 0)
        {
            _ids.RemoveAt(at);
            _activities.RemoveAt(at);
        }
        else
        {
            Add(new Activity(ObjectValue.Empty.With("type", ActivityTypes.MessageDelete).With("id", id)));
        }
    }
}
