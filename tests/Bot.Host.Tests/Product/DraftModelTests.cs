using Bot.StandIn;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>A model that helps to write studies, over its real wire: what it proposes becomes a draft, and when it fails the draft stays.</summary>
public sealed class DraftModelTests
{
    private const string Plan =
        """
        {"clarify":"","title":"Head and heart","researchType":"discovery","description":"About both.","participants":"Customers of a year",
         "goals":["Understand reasons","Understand feelings","Find what matters more"],"outline":[{"topic":"drivers","aim":"What keeps them"}],"topics":[],
         "questions":[
          {"topic":"drivers","mandatory":true,"depth":"standard","text":"How do you feel about working with us?","former":"How did you feel about working with us?","slots":["feeling"]},
          {"topic":"barriers","mandatory":true,"depth":"deep","text":"What would make you think about leaving?","former":"What made you think about leaving?","slots":["condition"]}]}
        """;

    private const string Edit = """{"clarify":"","operations":[{"operation":"change-question","number":1,"text":"How do we treat you?","former":"How did we treat you?","to":0,"value":""}]}""";

    [Fact]
    public async Task A_plan_and_an_edit_of_a_model_are_taken_over_and_its_failure_changes_nothing()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var model = await StandInModel.StartAsync();
        await using var candor = await RunningCandor.StartAsync(model.Settings);

        model.Behaves = _ => ModelBehaviour.Says(Plan);
        var begun = await RunAsync(candor, "new", "How can retention serve both rational and emotional needs?");
        Assert.Contains("Head and heart (head-and-heart)", begun.Output, StringComparison.Ordinal);

        model.Behaves = _ => ModelBehaviour.Says("nonsense");
        var failed = await RunAsync(candor, "edit", "1", "make question 1 shorter");
        Assert.Equal(1, failed.Code);
        Assert.Contains("nothing was changed", failed.Errors, StringComparison.Ordinal);

        model.Behaves = _ => ModelBehaviour.Says(Edit);
        Assert.Contains("+   How do we treat you?", (await RunAsync(candor, "edit", "1", "make question 1 shorter")).Output, StringComparison.Ordinal);
        Assert.Contains("Published: head-and-heart, revision 1.", (await RunAsync(candor, "publish", "1")).Output, StringComparison.Ordinal);
        Assert.Empty(model.Complaints);
    }

    private static Task<CommandRun> RunAsync(RunningCandor candor, params string[] words) => CommandRun.InAsync(candor.Folder, ["study", .. words, "--data", candor.Folder]);
}
