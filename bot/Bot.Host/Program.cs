var builder = WebApplication.CreateBuilder(args);
if (builder.Configuration["urls"] is null)
{
    builder.WebHost.UseUrls("http://localhost:3978");
}

var app = builder.Build();
app.MapGet("/healthz/live", () => "live");
app.MapGet("/healthz/ready", () => "ready");
app.Run();
