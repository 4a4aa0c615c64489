using Bot.Host;

return await Candor.RunAsync(args);
